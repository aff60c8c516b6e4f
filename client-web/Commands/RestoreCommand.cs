using TherapyGroups.Storage;
using TherapyGroups.Storage.Keeping;

namespace TherapyGroups.ClientWeb.Commands;

/// <summary><c>restore DIR</c>: puts the newest backup of a folder into an empty data folder.</summary>
public static class RestoreCommand
{
    private const string Usage = "Usage: restore DIR [--data DIR]. Puts the newest backup in DIR into an empty data folder.";

    public static Task<int> Run(string[] arguments) => CommandLine.Run(arguments, Usage, needsArgument: true, async line =>
    {
        if (line.Database.Provider == DatabaseProvider.PostgreSql)
        {
            throw new InvalidDataException("This server's database is PostgreSQL: restore it with pg_restore.");
        }

        OwnersFolder.Make(line.DataFolder);
        using var hold = DataFolderHold.Alone(line.DataFolder);
        var (manifest, erased) = await new Restore(line.DataFolder, TimeProvider.System).Read(Path.GetFullPath(line.Argument));
        await Console.Out.WriteLineAsync(
            $"Restored {manifest.Messages} messages as of {manifest.At:u}. The database is whole and its audit chain holds.");
        await Console.Out.WriteLineAsync($"Members erased since: {erased}; erased again. Everyone has to sign in anew.");
        return 0;
    });
}
