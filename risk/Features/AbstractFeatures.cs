using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Features;

/// <summary>Word sequences in which an expression stands as its class: "i [want] [selfkill] [when]". What is learnt of one wording holds
/// for all.</summary>
internal static class AbstractFeatures
{
    private static readonly ulong Two = FeatureHash.Of("a2");
    private static readonly ulong Three = FeatureHash.Of("a3");
    private static readonly ulong Four = FeatureHash.Of("a4");

    public static void Add(FeatureVector vector, Reading reading)
    {
        int count = reading.Words.Count;
        Span<int> cover = count <= Scratch.WordsMax ? stackalloc int[count] : new int[count];
        Cover(reading, cover);
        Span<(ulong Symbol, int Index)> symbols =
            count <= Scratch.WordsMax ? stackalloc (ulong Symbol, int Index)[count] : new (ulong Symbol, int Index)[count];
        symbols = symbols[..Put(reading, cover, symbols)];
        for (int index = 1; index < symbols.Length; index++)
        {
            ulong pair = FeatureHash.Mix(FeatureHash.Mix(Two, symbols[index - 1].Symbol), symbols[index].Symbol);
            vector.Add(pair, 1, symbols[index - 1].Index, symbols[index].Index);
            if (index > 1)
            {
                ulong triple = FeatureHash.Mix(FeatureHash.Mix(Three, pair), symbols[index - 2].Symbol);
                vector.Add(triple, 1, symbols[index - 2].Index, symbols[index].Index);
                if (index > 2)
                {
                    ulong four = FeatureHash.Mix(FeatureHash.Mix(Four, triple), symbols[index - 3].Symbol);
                    vector.Add(four, 1, symbols[index - 3].Index, symbols[index].Index);
                }
            }
        }
    }

    /// <summary>For each word the class of the longest expression that it stands in, counted from 1; 0 for none.</summary>
    private static void Cover(Reading reading, Span<int> cover)
    {
        int count = cover.Length;
        Span<int> length = count <= Scratch.WordsMax ? stackalloc int[count] : new int[count];
        foreach (Finding finding in reading.Findings)
        {
            int span = finding.Hit.Last - finding.Hit.First + 1;
            for (int index = finding.Hit.First; index <= finding.Hit.Last; index++)
            {
                if (span > length[index])
                {
                    length[index] = span;
                    cover[index] = finding.Hit.Class + 1;
                }
            }
        }
    }

    /// <returns>How many symbols there are: an expression is one.</returns>
    private static int Put(Reading reading, ReadOnlySpan<int> cover, Span<(ulong Symbol, int Index)> symbols)
    {
        int count = 0;
        for (int index = 0; index < reading.Words.Count; index++)
        {
            bool repeated = cover[index] != 0 && index > 0 && cover[index] == cover[index - 1];
            if (!repeated)
            {
                ulong symbol = cover[index] != 0 ? (ulong)cover[index] : FeatureHash.Of(Stem.Of(reading.Words[index].Text));
                symbols[count++] = (FeatureHash.Mix(symbol, reading.Negated[index] ? 1UL : 0), index);
            }
        }

        return count;
    }
}
