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

    private readonly byte[] key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
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

    private UInt128 Digest(string text)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, MemoryMarshal.AsBytes(text.AsSpan()), digest);
        return MemoryMarshal.Read<UInt128>(digest);
    }
}
