using System.Data.Common;
using System.Security.Cryptography;

namespace TherapyGroups.Storage.Sealing;

/// <summary>
/// Wraps and unwraps data keys under the master key that this database knows. Of the candidates (after a rotation that was cut short
/// there are two) it takes the one that opens any of the stored keys. That also tells a wrong master key, with which nothing opens,
/// from one damaged row.
/// </summary>
internal sealed class KeyWrapping(MasterKey master)
{
    /// <summary>Rows tried of each table. So many damaged ones at the top would be no accident.</summary>
    private const int SampleRows = 16;

    private readonly Lock gate = new();
    private byte[]? chosen;

    /// <exception cref="StorageUnavailableException">No candidate opens any stored key.</exception>
    public byte[] Wrap(DbConnection connection, byte[] key, string identity) => SealedText.Seal(Master(connection), key, identity);

    /// <summary>The key; null if the stored one is damaged.</summary>
    /// <exception cref="StorageUnavailableException">No candidate opens any stored key.</exception>
    public byte[]? Unwrap(DbConnection connection, byte[] wrapped, string identity) => TryOpen(Master(connection), wrapped, identity);

    public byte[] Master(DbConnection connection)
    {
        lock (gate)
        {
            return chosen ??= Choose(connection);
        }
    }

    public static byte[]? TryOpen(byte[] masterKey, byte[] wrapped, string identity)
    {
        try
        {
            return SealedText.Open(masterKey, wrapped, identity);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private byte[] Choose(DbConnection connection)
    {
        var rows = StoredKeys.Sample(connection, SampleRows);
        if (rows.Count == 0)
        {
            return master.Bytes;
        }

        foreach (var candidate in master.Candidates)
        {
            if (rows.Any(row => TryOpen(candidate, row.Wrapped, row.Identity) is not null))
            {
                master.Settle(candidate);
                return candidate;
            }
        }

        throw new StorageUnavailableException("The master key is not the one that this database was made with.");
    }
}
