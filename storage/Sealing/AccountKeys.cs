using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace TherapyGroups.Storage.Sealing;

/// <summary>The data key of each account, unwrapped and kept in memory while it is used; and what is sealed under it.</summary>
public sealed class AccountKeys
{
    /// <summary>Keys kept in memory, 32 bytes each. Past this the cache starts anew: simpler than an order of use, and as good.</summary>
    private const int CachedMax = 50_000;

    private const int KeyLength = 32;

    /// <summary>After which a key is looked up again: another process may have destroyed it, which this one is not told.</summary>
    private static readonly TimeSpan CachedFor = TimeSpan.FromSeconds(30);

    private readonly Database database;
    private readonly KeyWrapping wrapping;
    private readonly ConcurrentDictionary<string, Known> cache = [];

    /// <summary>Accounts whose key was destroyed by this process: a reader of an older snapshot must not bring it back.</summary>
    private readonly ConcurrentDictionary<string, bool> destroyed = [];

    public AccountKeys(Database database, MasterKey master)
    {
        this.database = database;
        wrapping = new KeyWrapping(master);
        Records = new RecordKeys(wrapping);
    }

    /// <summary>The keys of what outlives an account.</summary>
    internal RecordKeys Records { get; }

    /// <summary>Asks whether the master key is this database's own, and ends a rotation that was cut short.</summary>
    /// <exception cref="StorageUnavailableException">
    /// It is another one, the accounts' keys were not restored with them, or the database cannot be read.
    /// </exception>
    public Task Check() => database.Read(connection =>
    {
        wrapping.Master(connection);
        return StoredKeys.Sample(connection, 1).Count > 0 || !connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM accounts)")
            ? true
            : throw new StorageUnavailableException(
                "The database has accounts and none of their keys: restore the tables account_keys and record_keys too.");
    });

    /// <summary>The master key itself, for what is sealed beside the database.</summary>
    internal byte[] Master(DbConnection connection) => wrapping.Master(connection);

    /// <summary>Makes the account's key, inside the transaction that makes the account.</summary>
    internal void Create(DbConnection connection, string accountId)
    {
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        var wrapped = wrapping.Wrap(connection, key, StoredKey.AccountIdentity(accountId));
        StoredKeys.Insert(connection, new StoredKey(IsAccount: true, accountId, wrapped));
    }

    /// <summary>After the commit that destroyed the stored key.</summary>
    internal void Forget(string accountId)
    {
        destroyed[accountId] = true;

        // Not overwritten: somebody may be sealing with it at this moment, and must not do so with zeros.
        cache.TryRemove(accountId, out _);
    }

    /// <summary>Seals a text; null for an empty one.</summary>
    /// <exception cref="StorageUnavailableException">The account has no key (any more), or the database cannot be read.</exception>
    internal async Task<byte[]?> Seal(string accountId, string text, string rowIdentity)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var key = await Find(accountId) ?? throw new StorageUnavailableException("This account has no key: it was erased.");
        return SealedText.Seal(key, Encoding.UTF8.GetBytes(text), rowIdentity);
    }

    /// <summary>Opens a text inside a read: empty for nothing; null if it is erased or damaged.</summary>
    internal string? Open(DbConnection connection, string accountId, byte[]? box, string rowIdentity) =>
        OpenText(connection, accountId, box, rowIdentity).Words;

    /// <summary>Opens a text inside a read, and tells why if it cannot be read.</summary>
    /// <exception cref="StorageUnavailableException">The master key is not this database's.</exception>
    internal OpenedText OpenText(DbConnection connection, string accountId, byte[]? box, string rowIdentity)
    {
        if (box is null)
        {
            return OpenedText.Nothing;
        }

        var (key, isDamaged) = Find(connection, accountId);
        if (key is null)
        {
            return isDamaged ? OpenedText.Damaged : OpenedText.Erased;
        }

        return KeyWrapping.TryOpen(key, box, rowIdentity) is { } plain
            ? new OpenedText(Encoding.UTF8.GetString(plain), IsDamaged: false)
            : OpenedText.Damaged;
    }

    private async ValueTask<byte[]?> Find(string accountId) =>
        Cached(accountId) ?? (await database.Read(connection => Find(connection, accountId))).Key;

    private byte[]? Cached(string accountId) =>
        cache.TryGetValue(accountId, out var known) && database.Time.GetElapsedTime(known.At) < CachedFor ? known.Key : null;

    private (byte[]? Key, bool IsDamaged) Find(DbConnection connection, string accountId)
    {
        if (destroyed.ContainsKey(accountId))
        {
            return (null, false);
        }

        if (Cached(accountId) is { } known)
        {
            return (known, false);
        }

        // Before the read: what is destroyed meanwhile is not kept for longer than if it had been read then.
        var at = database.Time.GetTimestamp();
        cache.TryRemove(accountId, out _);
        var wrapped = connection.QuerySingleOrDefault<byte[]>(
            "SELECT wrapped_key FROM account_keys WHERE account_id = @accountId", new { accountId });
        if (wrapped is null)
        {
            return (null, false);
        }

        if (wrapping.Unwrap(connection, wrapped, StoredKey.AccountIdentity(accountId)) is not { } key)
        {
            return (null, true);
        }

        if (cache.Count >= CachedMax)
        {
            cache.Clear();
        }

        cache[accountId] = new Known(key, at);
        return (key, false);
    }

    private readonly record struct Known(byte[] Key, long At);
}
