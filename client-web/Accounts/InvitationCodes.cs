using System.Security.Cryptography;
using System.Text;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Codes that give a role: 80 random bits, written so that they can be read out.</summary>
public static class InvitationCodes
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int Length = 16;
    private const int BlockLength = 4;

    public static string New() => Written(RandomNumberGenerator.GetString(Alphabet, Length).ToCharArray());

    /// <summary>A code that follows from a key: whoever has the key makes the same.</summary>
    /// <param name="key">32 secret bytes.</param>
    /// <param name="number">Tells one code of a key from the next, 0 or more.</param>
    public static string Of(byte[] key, int number)
    {
        // Two bytes a symbol, so that none is noticeably likelier than another.
        var bytes = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Length * 2, info: BitConverter.GetBytes(number));
        var symbols = Enumerable.Range(0, Length)
            .Select(i => Alphabet[((bytes[2 * i] << 8) | bytes[(2 * i) + 1]) % Alphabet.Length]);
        return Written([.. symbols]);
    }

    /// <summary>What is kept of a code. It may be typed in small letters, without its dashes or with spaces in their place.</summary>
    public static string Hash(string code)
    {
        var written = Written([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)));
    }

    private static string Written(char[] symbols) => string.Join('-', symbols.Chunk(BlockLength).Select(block => new string(block)));
}
