using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace TherapyGroups.Risk;

/// <summary>Remembers whether a message carries risk by itself: everybody's message is the context of their next ones, and would be read
/// and weighed anew with each of them. Kept are digests under a key of this process, never words; they say nothing outside of it.</summary>
internal sealed class CarriedRisk
{
    /// <summary>Beyond this many everything is forgotten, and found out again.</summary>
    private const int RememberedMax = 8192;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
    private readonly ConcurrentDictionary<UInt128, bool> known = new();
    private int remembered;

    public bool? Of(string text) => known.TryGetValue(Digest(text), out bool carries) ? carries : null;

    public void Remember(string text, bool carries)
    {
        if (known.TryAdd(Digest(text), carries) && Interlocked.Increment(ref remembered) > RememberedMax)
        {
            known.Clear();
            Interlocked.Exchange(ref remembered, 0);
        }
    }

    /// <summary>Half of SHA-256 over the key and the text. The other half stays unknown, so nobody could go on from where it ended: what
    /// HMAC is needed for elsewhere, at more than twice the time.</summary>
    private UInt128 Digest(string text)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text.AsSpan());
        byte[] lent = ArrayPool<byte>.Shared.Rent(key.Length + bytes.Length);
        Span<byte> keyed = lent.AsSpan(0, key.Length + bytes.Length);
        key.CopyTo(keyed);
        bytes.CopyTo(keyed[key.Length..]);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(keyed, digest);

        // Whoever is lent this memory next is to find neither the key nor the words in it.
        keyed.Clear();
        ArrayPool<byte>.Shared.Return(lent);
        return MemoryMarshal.Read<UInt128>(digest);
    }
}
