using System.Collections.Concurrent;

namespace TherapyGroups.Storage;

/// <summary>
/// What was read a moment ago and is asked for with every request. Empty after any commit of this process that was more than words, so
/// within one process nobody sees what is no longer true; what other processes write is seen once it is older than
/// <paramref name="lifetime"/>.
/// </summary>
internal sealed class Remembered<TKey, TValue>(Func<long> changes, TimeSpan lifetime, TimeProvider time)
    where TKey : notnull
    where TValue : class
{
    /// <summary>Entries. A million people do not talk in the same half minute.</summary>
    private const int KeptMax = 10_000;

    private volatile Entries current = new(-1);

    /// <summary>What is remembered, or what <paramref name="read"/> finds. What is not there is not remembered.</summary>
    public Task<TValue?> Get(TKey key, Func<TKey, Task<TValue?>> read)
    {
        // The count before the read: what is committed meanwhile makes the answer one of a generation that is past.
        var entries = EntriesAt(changes());
        return entries.ByKey.TryGetValue(key, out var entry) && time.GetElapsedTime(entry.At) <= lifetime
            ? entry.Found
            : Read(entries, key, read);
    }

    private async Task<TValue?> Read(Entries entries, TKey key, Func<TKey, Task<TValue?>> read)
    {
        var at = time.GetTimestamp();
        var found = await read(key);
        if (found is not null)
        {
            entries.Keep(key, new Entry(Task.FromResult<TValue?>(found), at));
        }

        return found;
    }

    private Entries EntriesAt(long count)
    {
        var known = current;
        if (known.Count != count || known.Kept >= KeptMax)
        {
            current = known = new Entries(count);
        }

        return known;
    }

    private readonly record struct Entry(Task<TValue?> Found, long At);

    /// <summary>What was read when so many changes had been made.</summary>
    private sealed class Entries(long count)
    {
        private int kept;

        public long Count => count;

        /// <summary>
        /// How often something was kept. The dictionary's own count takes all its locks, and this is asked with every request.
        /// </summary>
        public int Kept => Volatile.Read(ref kept);

        public ConcurrentDictionary<TKey, Entry> ByKey { get; } = [];

        public void Keep(TKey key, Entry entry)
        {
            ByKey[key] = entry;
            Interlocked.Increment(ref kept);
        }
    }
}
