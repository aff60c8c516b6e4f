using TherapyGroups.Storage;
using TherapyGroups.Storage.Keeping;

namespace TherapyGroups.ClientWeb.Commands;

/// <summary><c>backup DIR</c>: copies the database while the server runs.</summary>
public static class BackupCommand
{
    private const string Usage = "Usage: backup DIR [--data DIR]. Writes a backup into DIR, beside those that are there.";

    public static Task<int> Run(string[] arguments) => CommandLine.Run(arguments, Usage, needsArgument: true, async line =>
    {
        if (line.Database.Provider == DatabaseProvider.PostgreSql)
        {
            throw new InvalidDataException(
                "This server's database is PostgreSQL: back it up with pg_dump --exclude-table-data=sessions "
                + "--exclude-table-data=account_keys --exclude-table-data=record_keys, "
                + "and keep one newest copy of those two tables apart, so that who is erased stays so.");
        }

        using var storage = OpenStorage.Open(line);
        var backup = new Backup(line.DataFolder, storage.Database, storage.Keys, storage.Places, TimeProvider.System);
        var manifest = await backup.Write(Path.GetFullPath(line.Argument));
        await Console.Out.WriteLineAsync($"Backed up {manifest.Messages} messages to {manifest.Database}.");
        await Console.Out.WriteLineAsync(
            "The members' keys are in one file beside it, which the next backup and every erasure replace: do not keep copies of it. "
            + "The master key is not in the backup: keep it apart.");
        return 0;
    });
}
