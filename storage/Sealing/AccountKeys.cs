using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace TherapyGroups.Storage.Sealing;

/// <summary>The data key of each account, unwrapped and kept in memory while it is used; and what is sealed under it.</summary>
public sealed class AccountKeys(Database database, MasterKey master)
{
    /// <summary>Keys kept in memory, 32 bytes each. Past this the cache starts anew: simpler than an order of use, and as good.</summary>
    private const int CachedMax = 50_000;

    private const int KeyLength = 32;

    private readonly ConcurrentDictionary<string, byte[]> cache = [];

    /// <summary>Makes the account's key, inside the transaction that makes the account.</summary>
    internal void Create(DbConnection connection, string accountId)
    {
        var wrapped = SealedText.Seal(master.Bytes, RandomNumberGenerator.GetBytes(KeyLength), Identity(accountId));
        connection.Execute("INSERT INTO account_keys (account_id, wrapped_key) VALUES (@accountId, @wrapped)", new { accountId, wrapped });
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

    /// <summary>Opens a text inside a read: empty for nothing; null if the account's key is gone, and the words with it.</summary>
    internal string? Open(DbConnection connection, string accountId, byte[]? box, string rowIdentity)
    {
        if (box is null)
        {
            return "";
        }

        return Find(connection, accountId) is { } key ? Encoding.UTF8.GetString(SealedText.Open(key, box, rowIdentity)) : null;
    }

    private async ValueTask<byte[]?> Find(string accountId) =>
        cache.TryGetValue(accountId, out var known) ? known : await database.Read(connection => Find(connection, accountId));

    private byte[]? Find(DbConnection connection, string accountId)
    {
        if (cache.TryGetValue(accountId, out var known))
        {
            return known;
        }

        var wrapped = connection.QuerySingleOrDefault<byte[]>(
            "SELECT wrapped_key FROM account_keys WHERE account_id = @accountId", new { accountId });
        if (wrapped is null)
        {
            return null;
        }

        if (cache.Count >= CachedMax)
        {
            cache.Clear();
        }

        return cache[accountId] = Unwrap(wrapped, accountId);
    }

    private byte[] Unwrap(byte[] wrapped, string accountId)
    {
        try
        {
            return SealedText.Open(master.Bytes, wrapped, Identity(accountId));
        }
        catch (CryptographicException failure)
        {
            throw new StorageUnavailableException("The master key is not the one that this database was made with.", failure);
        }
    }

    private static string Identity(string accountId) => $"account-key/{accountId}";
}
