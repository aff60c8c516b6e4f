using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Keeping;

/// <summary>Gives a database a new master key. Nobody else may have the data folder meanwhile.</summary>
/// <param name="dataFolder">Where the key's file is.</param>
/// <param name="database">Whose keys are wrapped anew.</param>
/// <param name="time">When.</param>
/// <param name="reached">Told after each step.</param>
public sealed class MasterKeyRotation(string dataFolder, Database database, TimeProvider time, Action<RotationStep> reached)
{
    /// <summary>With a key from the environment, which cannot be changed from here: the new one is given the same way.</summary>
    public const string NextVariable = "THERAPYGROUPS_NEXT_MASTER_KEY";

    /// <summary>Rotates. Returns the backup folders that could not be reached: their key files are still under the old key.</summary>
    /// <exception cref="InvalidDataException">There is no new key in the environment, and the old one came from there.</exception>
    public async Task<IReadOnlyList<string>> Run()
    {
        var fromEnvironment = MasterKey.IsGiven();
        var next = fromEnvironment ? NextFromEnvironment() : MasterKey.New();
        var files = new MasterKeyFiles(dataFolder);
        var old = await Current();
        if (!fromEnvironment)
        {
            files.Prepare(old, next);
        }

        reached(RotationStep.KeyWritten);
        await database.Write(connection =>
        {
            foreach (var key in StoredKeys.All(connection))
            {
                // A key that is damaged stays so; it must not keep the others from being wrapped anew.
                if (KeyWrapping.TryOpen(old, key.Wrapped, key.Identity) is { } plain)
                {
                    StoredKeys.Update(connection, key with { Wrapped = SealedText.Seal(next, plain, key.Identity) });
                }
            }

            BackupPlaces.MarkStale(connection);
            return true;
        });
        reached(RotationStep.Rewrapped);
        if (!fromEnvironment)
        {
            files.MoveNextIntoPlace();
        }

        reached(RotationStep.KeyMoved);
        return await Finish(files, next);
    }

    private async Task<IReadOnlyList<string>> Finish(MasterKeyFiles files, byte[] next)
    {
        var keys = new AccountKeys(database, MasterKey.Of(next));
        await keys.Check();
        var unreachable = await new BackupPlaces(database, keys, time).Refresh();
        reached(RotationStep.BackupsWritten);
        await database.Write(connection => AuditWriter.Append(connection, keys.Records, new AuditEntry(
            time.GetUtcNow(), new MemberId("operator"), "master-key.rotate", "master-key", "")));
        OwnersFile.Destroy(files.Old);
        reached(RotationStep.OldKeyDestroyed);
        return unreachable;
    }

    /// <summary>The key that wraps everything now. Ends a rotation that was cut short.</summary>
    private async Task<byte[]> Current()
    {
        var keys = new AccountKeys(database, MasterKey.Load(dataFolder));
        return await database.Read(keys.Master);
    }

    private static byte[] NextFromEnvironment() => MasterKey.FromEnvironment(NextVariable) ?? throw new InvalidDataException(
        $"The master key comes from {MasterKey.EnvironmentVariable}. Give the new one as {NextVariable} (base64 of 32 bytes); when this "
        + $"has ended, put it into {MasterKey.EnvironmentVariable}.");
}
