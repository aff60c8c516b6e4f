using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace TherapyGroups.Storage.Sealing;

/// <summary>
/// Keys of records whose words are staff's: a case's notes, the audit's reasons. They are made when first needed, inside the
/// transaction that needs them, and never kept in memory: a transaction that is rolled back takes its new key with it.
/// </summary>
public sealed class RecordKeys
{
    internal const string Audit = "audit";

    private const int KeyLength = 32;
    private readonly KeyWrapping wrapping;

    internal RecordKeys(KeyWrapping wrapping) => this.wrapping = wrapping;

    internal static string Case(string id) => $"case/{id}";

    internal static string Item(string id) => $"item/{id}";

    /// <summary>Seals a text inside a write; null for an empty one.</summary>
    internal byte[]? Seal(DbConnection connection, string record, string text, string rowIdentity) => text.Length == 0
        ? null
        : SealedText.Seal(FindOrCreate(connection, record), Encoding.UTF8.GetBytes(text), rowIdentity);

    /// <summary>Opens a text.</summary>
    internal OpenedText Open(DbConnection connection, string record, byte[]? box, string rowIdentity)
    {
        if (box is null)
        {
            return OpenedText.Nothing;
        }

        if (Stored(connection, record) is not { } wrapped)
        {
            return OpenedText.Erased;
        }

        return wrapping.Unwrap(connection, wrapped, StoredKey.RecordIdentity(record)) is { } key
            && KeyWrapping.TryOpen(key, box, rowIdentity) is { } plain
                ? new OpenedText(Encoding.UTF8.GetString(plain), IsDamaged: false)
                : OpenedText.Damaged;
    }

    /// <summary>The record's key; null if there is none, or it is damaged.</summary>
    internal byte[]? Find(DbConnection connection, string record) => Stored(connection, record) is { } wrapped
        ? wrapping.Unwrap(connection, wrapped, StoredKey.RecordIdentity(record))
        : null;

    /// <exception cref="StorageUnavailableException">
    /// The stored key is damaged: what was sealed under it must not be lost quietly.
    /// </exception>
    internal byte[] FindOrCreate(DbConnection connection, string record)
    {
        if (Stored(connection, record) is { } wrapped)
        {
            return wrapping.Unwrap(connection, wrapped, StoredKey.RecordIdentity(record))
                ?? throw new StorageUnavailableException("A record's key is damaged. Restore it from a backup.");
        }

        var key = RandomNumberGenerator.GetBytes(KeyLength);
        var identity = StoredKey.RecordIdentity(record);
        StoredKeys.Insert(connection, new StoredKey(IsAccount: false, record, wrapping.Wrap(connection, key, identity)));
        return key;
    }

    private static byte[]? Stored(DbConnection connection, string record) => connection.QuerySingleOrDefault<byte[]>(
        "SELECT wrapped_key FROM record_keys WHERE record = @record", new { record });
}
