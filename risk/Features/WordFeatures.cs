using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Features;

/// <summary>Word sequences: stems, so that "cutting" and "cuts" count together, beside the words themselves.</summary>
internal static class WordFeatures
{
    private static readonly ulong One = FeatureHash.Of("w1");
    private static readonly ulong Denied = FeatureHash.Of("wn");
    private static readonly ulong Stemmed = FeatureHash.Of("s1");
    private static readonly ulong Two = FeatureHash.Of("w2");
    private static readonly ulong Skip = FeatureHash.Of("wk");
    private static readonly ulong Three = FeatureHash.Of("w3");
    private static readonly ulong Edge = FeatureHash.Of("edge");

    public static void Add(FeatureVector vector, Reading reading)
    {
        int count = reading.Words.Count;
        Span<ulong> stems = count <= Scratch.WordsMax ? stackalloc ulong[count] : new ulong[count];
        for (int index = 0; index < count; index++)
        {
            string text = reading.Words[index].Text;
            ulong word = FeatureHash.Of(text);
            stems[index] = FeatureHash.Of(Stem.Of(text));
            vector.Add(FeatureHash.Mix(One, word), 1, index, index);
            vector.Add(FeatureHash.Mix(Stemmed, stems[index]), 1, index, index);
            if (reading.Negated[index])
            {
                vector.Add(FeatureHash.Mix(Denied, stems[index]), 1, index, index);
            }
        }

        for (int index = 0; index < count; index++)
        {
            ulong before = index == 0 || reading.Sentences[index] != reading.Sentences[index - 1] ? Edge : stems[index - 1];
            ulong pair = FeatureHash.Mix(FeatureHash.Mix(Two, before), stems[index]);
            vector.Add(pair, 1, Math.Max(0, index - 1), index);
            if (index >= 2 && reading.Sentences[index] == reading.Sentences[index - 2])
            {
                vector.Add(FeatureHash.Mix(FeatureHash.Mix(Skip, stems[index - 2]), stems[index]), 1, index - 2, index);
                ulong three = FeatureHash.Mix(FeatureHash.Mix(Three, stems[index - 2]), stems[index - 1]);
                vector.Add(FeatureHash.Mix(three, stems[index]), 1, index - 2, index);
            }
        }
    }
}
