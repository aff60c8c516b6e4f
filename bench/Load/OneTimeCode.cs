using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace TherapyGroups.Bench.Load;

/// <summary>What an authenticator app shows now: RFC 6238, six digits, 30 seconds.</summary>
internal static class OneTimeCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Now(string secret, TimeProvider time)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, time.GetUtcNow().ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(Decode(secret), counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0x0F)) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string secret)
    {
        var bits = string.Concat(secret.Select(sign =>
            Base32.IndexOf(sign, StringComparison.Ordinal).ToString("b5", CultureInfo.InvariantCulture)));
        return [.. bits.Chunk(8).Where(octet => octet.Length == 8).Select(octet => Convert.ToByte(new string(octet), 2))];
    }
}
