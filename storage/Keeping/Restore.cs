using Dapper;
using Microsoft.Data.Sqlite;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Keeping;

/// <summary>
/// Puts the newest backup of a folder into an empty data folder. Whoever has no key any more was erased after the backup was made, and
/// is erased again. All of it happens beside the database's place; the last step moves it there.
/// </summary>
public sealed class Restore(string dataFolder, TimeProvider time)
{
    private const string WorkFolder = "restoring";

    /// <summary>
    /// What may be in a data folder that is restored into: the key was put there, the others are left by a try that failed.
    /// </summary>
    private static readonly string[] Allowed = [MasterKey.FileName, DataFolderHold.FileName, WorkFolder];

    /// <summary>Restores. Returns what was restored, and how many members were erased again.</summary>
    /// <exception cref="InvalidDataException">It cannot be, in a sentence that says why. The data folder is as it was.</exception>
    public async Task<(BackupManifest Manifest, int ErasedAgain)> Read(string folder)
    {
        var manifest = Check(folder);
        var master = MasterKey.Load(dataFolder);
        var keyFile = KeyFile.Read(folder, master.Bytes);
        if (keyFile.At < UnixTime.Of(manifest.At))
        {
            throw new InvalidDataException("The keys beside the backup are older than the backup: whoever joined between would be lost.");
        }

        var work = Path.Combine(dataFolder, WorkFolder);
        Discard(work);
        OwnersFolder.Make(work);
        var database = Path.Combine(work, Database.FileName);
        File.Copy(Path.Combine(folder, manifest.Database), database);
        if (BackupManifest.HashOf(database) != manifest.Sha256)
        {
            throw new InvalidDataException($"{manifest.Database} is damaged: it is not what was written. Take another backup.");
        }

        CheckIntegrity(database);
        var erased = await Complete(work, master, keyFile, manifest);
        File.Move(database, Path.Combine(dataFolder, Database.FileName));
        Discard(work);
        return (manifest, erased);
    }

    private BackupManifest Check(string folder)
    {
        var manifest = BackupManifest.Newest(folder) ?? throw new InvalidDataException($"There is no whole backup in {folder}.");
        OwnersFolder.Make(dataFolder);
        var inTheWay = Directory.EnumerateFileSystemEntries(dataFolder).Select(path => Path.GetFileName(path)).Except(Allowed).ToList();
        if (inTheWay.Count > 0)
        {
            throw new InvalidDataException(
                $"The data folder is not empty ({inTheWay[0]} is there). Restore into an empty one; nothing was changed.");
        }

        var hasKey = File.Exists(Path.Combine(dataFolder, MasterKey.FileName)) || MasterKey.IsGiven();
        return hasKey
            ? manifest
            : throw new InvalidDataException(
                $"The master key is needed. Put the file {MasterKey.FileName} into the data folder, "
                + $"or set {MasterKey.EnvironmentVariable}.");
    }

    private static void CheckIntegrity(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        if (connection.QueryFirst<string>("PRAGMA integrity_check") is var said and not "ok")
        {
            throw new InvalidDataException($"The backup's database is damaged: {said}.");
        }
    }

    private async Task<int> Complete(string work, MasterKey master, KeyFile keyFile, BackupManifest manifest)
    {
        using var database = Database.Open(work, time);
        var keys = new AccountKeys(database, master);
        var accounts = await database.Write(connection =>
        {
            var known = connection.Query<string>("SELECT account_id FROM accounts").ToHashSet();
            foreach (var key in keyFile.Keys.Where(key => !key.IsAccount || known.Contains(key.Owner)))
            {
                StoredKeys.Insert(connection, key);
            }

            return known;
        });
        var audit = await new AuditVerification(database, keys).Run();
        if (!audit.Holds)
        {
            throw new InvalidDataException($"The backup's audit chain does not hold. {string.Join(' ', audit.Findings)}");
        }

        var withKey = keyFile.Keys.Where(key => key.IsAccount).Select(key => key.Owner).ToHashSet();
        var erased = accounts.Where(account => !withKey.Contains(account)).Order(StringComparer.Ordinal).ToList();
        var now = time.GetUtcNow();
        await database.Write(connection =>
        {
            erased.ForEach(account => MemberEraser.Erase(connection, new MemberId(account), now));
            return AuditWriter.Append(connection, keys.Records, new AuditEntry(
                now, new MemberId("operator"), "backup.restore", manifest.Database, $"{erased.Count} erased again"));
        });
        return erased.Count;
    }

    private static void Discard(string work)
    {
        if (Directory.Exists(work))
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
