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
        List<(ulong Symbol, int Index)> symbols = Symbols(reading);
        for (int index = 1; index < symbols.Count; index++)
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

    private static List<(ulong Symbol, int Index)> Symbols(Reading reading)
    {
        var cover = new int[reading.Words.Count];
        var length = new int[reading.Words.Count];
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

        var symbols = new List<(ulong Symbol, int Index)>(reading.Words.Count);
        for (int index = 0; index < reading.Words.Count; index++)
        {
            bool repeated = cover[index] != 0 && index > 0 && cover[index] == cover[index - 1];
            if (!repeated)
            {
                ulong symbol = cover[index] != 0 ? (ulong)cover[index] : FeatureHash.Of(Stem.Of(reading.Words[index].Text));
                symbols.Add((FeatureHash.Mix(symbol, reading.Negated[index] ? 1UL : 0), index));
            }
        }

        return symbols;
    }
}
