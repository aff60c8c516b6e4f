using System.Data.Common;
using Dapper;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Keeping;

/// <summary>The folders that backups were written to. When a key is destroyed, each one's key file is written anew without it.</summary>
public sealed class BackupPlaces(Database database, AccountKeys keys, TimeProvider time)
{
    /// <summary>In the transaction that destroys a key or wraps keys anew.</summary>
    internal static void MarkStale(DbConnection connection) => connection.Execute("UPDATE backup_places SET generation = generation + 1");

    /// <summary>Remembers a folder, and writes its key file.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    internal async Task Write(string folder)
    {
        await database.Write(connection => connection.Execute(
            """
            INSERT INTO backup_places (folder, generation, written) VALUES (@folder, 1, 0)
            ON CONFLICT (folder) DO UPDATE SET generation = backup_places.generation + 1
            """,
            new { folder }));
        await WriteKeys(folder);
    }

    /// <summary>Writes the key files that are stale. Returns the folders that cannot be reached now; they stay stale.</summary>
    public async Task<IReadOnlyList<string>> Refresh()
    {
        var stale = await database.Read(connection =>
            connection.Query<string>("SELECT folder FROM backup_places WHERE generation <> written ORDER BY folder").AsList());
        var unreachable = new List<string>();
        foreach (var folder in stale)
        {
            if (!await TryWriteKeys(folder))
            {
                unreachable.Add(folder);
            }
        }

        return unreachable;
    }

    private async Task<bool> TryWriteKeys(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return false;
        }

        try
        {
            await WriteKeys(folder);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// What was written last is what the file holds, so that is what is noted: of two who write at once, the one with the older keys
    /// leaves the folder stale, and it is written again.
    /// </summary>
    private async Task WriteKeys(string folder)
    {
        var (stored, master, generation) = await database.Read(connection => (
            StoredKeys.All(connection), keys.Master(connection),
            connection.QuerySingle<long>("SELECT generation FROM backup_places WHERE folder = @folder", new { folder })));
        new KeyFile(UnixTime.Of(time.GetUtcNow()), stored).Write(folder, master);
        await database.Write(connection => connection.Execute(
            "UPDATE backup_places SET written = @generation WHERE folder = @folder", new { folder, generation }));
    }
}
