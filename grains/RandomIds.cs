using System.Buffers.Text;
using System.Security.Cryptography;

namespace TherapyGroups;

/// <inheritdoc cref="IIdSource"/>
public sealed class RandomIds : IIdSource
{
    public string Next() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
