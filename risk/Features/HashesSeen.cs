using System.Numerics;

namespace TherapyGroups.Risk.Features;

/// <summary>The features that a message has already, in memory that the caller lends: a set would be made for every message.</summary>
/// <param name="table">Empty, and as long as <see cref="LengthFor"/> says.</param>
internal ref struct HashesSeen(Span<ulong> table)
{
    private readonly Span<ulong> table = table;
    private bool zero;

    /// <summary>How long the table has to be for so many hashes: a power of two, at least half of it empty.</summary>
    public static int LengthFor(int hashes) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, hashes) * 2);

    /// <returns>Whether the hash is new.</returns>
    public bool Add(ulong hash)
    {
        // A zero marks an empty place; so that hash is noted beside the table.
        if (hash == 0)
        {
            bool first = !zero;
            zero = true;
            return first;
        }

        int place = (int)(hash ^ (hash >> 32)) & (table.Length - 1);
        while (table[place] != 0 && table[place] != hash)
        {
            place = (place + 1) & (table.Length - 1);
        }

        bool added = table[place] == 0;
        table[place] = hash;
        return added;
    }
}
