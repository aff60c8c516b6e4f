using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="IDeviceKeys"/>
public sealed class SignedDeviceKeys(MasterKey master) : IDeviceKeys
{
    private const int RandomBytes = 32;
    private const char Mark = '.';

    private readonly byte[] signingKey = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, master.Bytes, HMACSHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes("device-keys"));

    public string Make()
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        return $"{key}{Mark}{Signature(key)}";
    }

    public bool IsOurs(string key)
    {
        var end = key.IndexOf(Mark, StringComparison.Ordinal);
        return end > 0 && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(key[(end + 1)..]), Encoding.UTF8.GetBytes(Signature(key[..end])));
    }

    private string Signature(string key) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(signingKey, Encoding.UTF8.GetBytes(key)));
}
