using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Time-based one-time codes, RFC 6238 with HMAC-SHA-1 and 30-second steps: what every authenticator app makes.</summary>
public static class Totp
{
    public const int Digits = 6;
    public const int StepSeconds = 30;

    /// <summary>A clock may be one step off, either way.</summary>
    private const int StepsOff = 1;

    /// <summary>160 bits, the length RFC 4226 asks for.</summary>
    private const int SecretBytes = 20;

    public static string NewSecret() => Base32.Encode(RandomNumberGenerator.GetBytes(SecretBytes));

    public static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of one step, with leading zeros.</summary>
    public static string Code(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var offset = hash[^1] & 0x0F;
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(offset)) & 0x7FFF_FFFF;
        var range = (uint)Math.Pow(10, digits);
        return (number % range).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The newest step around <paramref name="now"/> whose code this is; null if it is none's.</summary>
    public static long? FindStep(string secret, string code, DateTimeOffset now)
    {
        var key = Base32.Decode(secret);
        var given = Encoding.UTF8.GetBytes(code);
        for (var step = Step(now) + StepsOff; step >= Step(now) - StepsOff; step--)
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Code(key, step))))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>What an app reads from a picture or a link.</summary>
    public static string Uri(string secret, string pseudonym) =>
        $"otpauth://totp/TherapyGroups:{System.Uri.EscapeDataString(pseudonym)}?secret={secret}&issuer=TherapyGroups"
        + $"&algorithm=SHA1&digits={Digits}&period={StepSeconds}";
}
