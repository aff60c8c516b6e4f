using System.Runtime.InteropServices;

namespace TherapyGroups.Risk.Language;

/// <summary>Thins the raw hits of the automaton.</summary>
internal static class HitFilter
{
    /// <summary>Of hits of one class that overlap keeps the longest, in the order of the text.</summary>
    public static void KeepLongest(List<Hit> hits)
    {
        hits.Sort(static (one, other) =>
            one.Class != other.Class ? one.Class.CompareTo(other.Class)
            : one.First != other.First ? one.First.CompareTo(other.First)
            : other.Last.CompareTo(one.Last));
        int kept = 0;
        foreach (Hit hit in CollectionsMarshal.AsSpan(hits))
        {
            if (kept == 0 || hits[kept - 1].Class != hit.Class || hit.First > hits[kept - 1].Last)
            {
                hits[kept++] = hit;
            }
            else if (hit.Last - hit.First > hits[kept - 1].Last - hits[kept - 1].First)
            {
                hits[kept - 1] = hit;
            }
        }

        hits.RemoveRange(kept, hits.Count - kept);
        hits.Sort(static (one, other) => one.First.CompareTo(other.First));
    }
}
