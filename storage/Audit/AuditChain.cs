using System.Security.Cryptography;
using System.Text.Json;

namespace TherapyGroups.Storage.Audit;

/// <summary>
/// What ties each row of the audit to the one before. Keyed with the audit's own key: who can write the database but does not have the
/// master key cannot make a chain that holds. The first rows of an older database have a plain SHA-256 instead; the first keyed row
/// after them holds them too.
/// </summary>
internal static class AuditChain
{
    private const string KeyedMark = "2:";

    public static bool IsKeyed(string hash) => hash.StartsWith(KeyedMark, StringComparison.Ordinal);

    /// <summary>Over the row before and this row's fields as a JSON array, which no choice of field contents can blur.</summary>
    public static string Hash(byte[] key, string before, AuditRow row) => KeyedMark + Convert.ToHexStringLower(HMACSHA256.HashData(
        HMACSHA256.HashData(key, "audit-chain"u8), Fields(
            before, row.Number, row.At, row.Actor, row.Act, row.Subject, Convert.ToBase64String(row.ReasonSealed ?? []))));

    /// <summary>As rows were hashed before reasons were sealed.</summary>
    public static string PlainHash(string before, AuditRow row) => Convert.ToHexStringLower(
        SHA256.HashData(Fields(before, row.At, row.Actor, row.Act, row.Subject, row.Reason)));

    public static string ReasonIdentity(long number) => $"audit/{number}/reason";

    private static byte[] Fields(params object[] fields) => JsonSerializer.SerializeToUtf8Bytes(fields);
}
