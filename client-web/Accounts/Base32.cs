using System.Text;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>RFC 4648 base32 without padding, as authenticator apps read it.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerSign = 5;
    private const int BitsPerByte = 8;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int buffer = 0, bits = 0;
        foreach (var one in bytes)
        {
            buffer = (buffer << BitsPerByte) | one;
            for (bits += BitsPerByte; bits >= BitsPerSign; bits -= BitsPerSign)
            {
                text.Append(Alphabet[(buffer >> (bits - BitsPerSign)) & 31]);
            }

            buffer &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (BitsPerSign - bits)) & 31]).ToString();
    }

    /// <exception cref="FormatException">A sign that base32 does not have.</exception>
    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length * BitsPerSign / BitsPerByte);
        int buffer = 0, bits = 0;
        foreach (var sign in text)
        {
            var value = Alphabet.IndexOf(sign, StringComparison.Ordinal);
            if (value < 0)
            {
                throw new FormatException("This is not base32.");
            }

            buffer = (buffer << BitsPerSign) | value;
            bits += BitsPerSign;
            if (bits >= BitsPerByte)
            {
                bits -= BitsPerByte;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
