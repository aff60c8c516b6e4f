namespace TherapyGroups.Risk.Language;

/// <summary>Thins the raw hits of the automaton.</summary>
internal static class HitFilter
{
    /// <summary>Of hits of one class that overlap keeps the longest, in the order of the text.</summary>
    public static List<Hit> Longest(List<Hit> raw)
    {
        raw.Sort(static (one, other) =>
            one.Class != other.Class ? one.Class.CompareTo(other.Class)
            : one.First != other.First ? one.First.CompareTo(other.First)
            : other.Last.CompareTo(one.Last));
        var kept = new List<Hit>(raw.Count);
        foreach (Hit hit in raw)
        {
            if (kept.Count == 0 || kept[^1].Class != hit.Class || hit.First > kept[^1].Last)
            {
                kept.Add(hit);
            }
            else if (hit.Last - hit.First > kept[^1].Last - kept[^1].First)
            {
                kept[^1] = hit;
            }
        }

        kept.Sort(static (one, other) => one.First.CompareTo(other.First));
        return kept;
    }
}
