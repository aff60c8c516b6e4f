using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="ISharedKeys"/>
/// <remarks>A record's key without a record: wrapped by the master key, and wrapped anew with the others when that is rotated.</remarks>
public sealed class SqlSharedKeys(Database database, AccountKeys keys) : ISharedKeys
{
    public Task<byte[]> For(string purpose) =>
        database.WriteWords(connection => keys.Records.FindOrCreate(connection, $"shared/{purpose}"));
}
