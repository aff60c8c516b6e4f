using System.Security.Cryptography;
using System.Text;

namespace TherapyGroups.Storage.Sealing;

/// <summary>
/// AES-256-GCM boxes: version (1 byte), nonce (12), tag (16), ciphertext. The associated data is the row's identity, so that a box
/// moved to another row does not open.
/// </summary>
internal static class SealedText
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 1 + NonceLength + TagLength;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, string rowIdentity)
    {
        var box = new byte[HeaderLength + plain.Length];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(
            nonce, plain, box.AsSpan(HeaderLength), box.AsSpan(1 + NonceLength, TagLength), Encoding.UTF8.GetBytes(rowIdentity));
        return box;
    }

    /// <exception cref="CryptographicException">The box was changed, or stands in another row, or under another key.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> box, string rowIdentity)
    {
        if (box.Length < HeaderLength || box[0] != Version)
        {
            throw new CryptographicException("This is not a sealed box of a known version.");
        }

        var plain = new byte[box.Length - HeaderLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(
            box.Slice(1, NonceLength), box[HeaderLength..], box.Slice(1 + NonceLength, TagLength), plain,
            Encoding.UTF8.GetBytes(rowIdentity));
        return plain;
    }
}
