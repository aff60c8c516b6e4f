using TherapyGroups.Storage;
using TherapyGroups.Storage.Keeping;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.ClientWeb.Commands;

/// <summary>A server's storage, opened by a command, also beside the running server.</summary>
public sealed class OpenStorage : IDisposable
{
    private readonly DataFolderHold? hold;

    private OpenStorage(Database database, AccountKeys keys, DataFolderHold? hold)
    {
        this.hold = hold;
        Database = database;
        Keys = keys;
        Places = new BackupPlaces(database, keys, TimeProvider.System);
    }

    public Database Database { get; }

    public AccountKeys Keys { get; }

    public BackupPlaces Places { get; }

    /// <summary>Opens it beside a server, as another one would.</summary>
    /// <exception cref="InvalidDataException">There is no database in the data folder, or a command has it for itself.</exception>
    public static OpenStorage Open(CommandLine line)
    {
        Refuse(line);
        return Open(line, DataFolderHold.Share(line.DataFolder));
    }

    /// <summary>Opens it for a command that holds the data folder already.</summary>
    /// <exception cref="InvalidDataException">There is no database in the data folder.</exception>
    public static OpenStorage OpenHeld(CommandLine line)
    {
        Refuse(line);
        return Open(line, hold: null);
    }

    public void Dispose()
    {
        Database.Dispose();
        hold?.Dispose();
    }

    private static void Refuse(CommandLine line)
    {
        var settings = line.Database;
        if (settings.Provider == DatabaseProvider.Sqlite && !File.Exists(Path.Combine(line.DataFolder, Database.FileName)))
        {
            throw new InvalidDataException($"There is no database in {line.DataFolder}. Name the data folder with --data DIR.");
        }
    }

    private static OpenStorage Open(CommandLine line, DataFolderHold? hold)
    {
        try
        {
            var master = MasterKey.Load(line.DataFolder);
            var database = Database.Open(line.Database, TimeProvider.System);
            return new OpenStorage(database, new AccountKeys(database, master), hold);
        }
        catch
        {
            hold?.Dispose();
            throw;
        }
    }
}
