using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Keeping;

/// <summary>
/// Copies a SQLite database while it is in use: a snapshot of all that was committed when it began. The copy holds no key and no session.
/// The keys go into one file beside all backups of the folder, see <see cref="KeyFile"/>.
/// </summary>
public sealed class Backup(string dataFolder, Database database, AccountKeys keys, BackupPlaces places, TimeProvider time)
{
    private const string SnapshotPattern = "snapshot-*.tmp";

    /// <summary>Tables whose rows do not leave the data folder.</summary>
    private static readonly string[] Left = ["account_keys", "record_keys", "sessions", "backup_places"];

    /// <summary>Writes a backup into a folder, which is made for its owner alone if it is not there.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<BackupManifest> Write(string folder)
    {
        await keys.Check();
        OwnersFolder.Make(folder);
        var at = time.GetUtcNow();
        var name = $"therapy-groups-{at.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}.db";
        var target = Path.Combine(folder, name);
        var snapshot = Path.Combine(dataFolder, $"snapshot-{Guid.NewGuid():N}.tmp");
        try
        {
            DropSnapshots();
            Copy(Path.Combine(dataFolder, Database.FileName), snapshot);
            var (messages, auditRows) = Strip(snapshot);
            Copy(snapshot, target + ".part");
            Flush(target + ".part");

            // Keys first: a backup that is newer than the keys beside it could not be read.
            await places.Write(folder);
            File.Move(target + ".part", target);
            var manifest = new BackupManifest(at, name, BackupManifest.HashOf(target), messages, auditRows);
            manifest.Write(folder);
            await database.Write(connection => AuditWriter.Append(
                connection, keys.Records, new AuditEntry(at, new MemberId("operator"), "backup.create", name, "")));
            return manifest;
        }
        finally
        {
            File.Delete(snapshot);
            File.Delete(target + ".part");
        }
    }

    /// <summary>A backup that was cut short has left its snapshot, with the keys in it.</summary>
    private void DropSnapshots()
    {
        foreach (var left in Directory.EnumerateFiles(dataFolder, SnapshotPattern))
        {
            OwnersFile.Destroy(left);
        }
    }

    private static void Copy(string from, string to)
    {
        using var connection = Open(from, SqliteOpenMode.ReadWrite);
        connection.Execute("VACUUM INTO @to", new { to });
    }

    /// <summary>Takes out what is to stay here, over the bytes themselves. No journal: it would hold what is taken out.</summary>
    private static (long Messages, long AuditRows) Strip(string snapshot)
    {
        using var connection = Open(snapshot, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA journal_mode=MEMORY; PRAGMA secure_delete=ON");
        foreach (var table in Left)
        {
            connection.Execute($"DELETE FROM {table}");
        }

        return (
            connection.QuerySingle<long>("SELECT COUNT(*) FROM messages"), connection.QuerySingle<long>("SELECT COUNT(*) FROM audit"));
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }
}
