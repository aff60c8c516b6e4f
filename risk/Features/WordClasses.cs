using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Features;

/// <summary>Clusters of words that are used alike (k-means on GloVe 6B, PDDL 1.0): "tablets" and "capsules" share one, so what is learnt
/// of the one is known of the other.</summary>
internal sealed class WordClasses
{
    private static readonly ulong Fine = FeatureHash.Of("k1");
    private static readonly ulong FinePair = FeatureHash.Of("k2");
    private static readonly ulong Coarse = FeatureHash.Of("c1");
    private static readonly ulong CoarsePair = FeatureHash.Of("c2");
    private static readonly ulong CoarseTriple = FeatureHash.Of("c3");
    private static readonly ulong Together = FeatureHash.Of("kt");

    /// <summary>Two words stand together when no more than this lies between them in a sentence.</summary>
    private const int TogetherMax = 6;
    private const int FunctionLengthMax = 3;

    private readonly Dictionary<string, (int Fine, int Coarse)> clusters = [];

    public static WordClasses Load()
    {
        var result = new WordClasses();
        if (!DataFile.Exists("word-clusters.txt"))
        {
            return result;
        }

        int rank = 0;
        string[] words = [.. DataFile.Lines("words.txt")];
        foreach (string line in DataFile.Lines("word-clusters.txt"))
        {
            foreach (string pair in line.Split(' '))
            {
                int dot = pair.IndexOf('.', StringComparison.Ordinal);
                result.clusters[words[rank++]] = (
                    int.Parse(pair.AsSpan(0, dot), System.Globalization.CultureInfo.InvariantCulture),
                    int.Parse(pair.AsSpan(dot + 1), System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return result;
    }

    public void Add(FeatureVector vector, Reading reading)
    {
        if (clusters.Count == 0)
        {
            return;
        }

        int count = reading.Words.Count;
        Span<ulong> fine = count <= Scratch.WordsMax ? stackalloc ulong[count] : new ulong[count];
        Span<ulong> coarse = count <= Scratch.WordsMax ? stackalloc ulong[count] : new ulong[count];
        for (int index = 0; index < count; index++)
        {
            string word = reading.Words[index].Text;
            (int Fine, int Coarse) cluster = clusters.TryGetValue(word, out (int Fine, int Coarse) known) ? known : (-1, -1);
            // Function words stay themselves: a cluster of pronouns would lose who is spoken of.
            bool function = word.Length <= FunctionLengthMax || reading.Negated[index];
            fine[index] = cluster.Fine < 0 ? FeatureHash.Of(word) : (ulong)cluster.Fine;
            coarse[index] = cluster.Fine < 0 || function ? FeatureHash.Of(word) : (ulong)cluster.Coarse;
            vector.Add(FeatureHash.Mix(Fine, fine[index]), 1, index, index);
            vector.Add(FeatureHash.Mix(Coarse, coarse[index]), 1, index, index);
            if (index > 0 && reading.Sentences[index] == reading.Sentences[index - 1])
            {
                vector.Add(FeatureHash.Mix(FeatureHash.Mix(FinePair, fine[index - 1]), fine[index]), 1, index - 1, index);
                ulong pair = FeatureHash.Mix(FeatureHash.Mix(CoarsePair, coarse[index - 1]), coarse[index]);
                vector.Add(pair, 1, index - 1, index);
                if (index > 1)
                {
                    vector.Add(FeatureHash.Mix(FeatureHash.Mix(CoarseTriple, pair), coarse[index - 2]), 1, index - 2, index);
                }
            }

            AddTogether(vector, reading, fine, index);
        }
    }

    /// <summary>What is said of what, in whatever order: "had a date … for a month".</summary>
    private static void AddTogether(FeatureVector vector, Reading reading, ReadOnlySpan<ulong> fine, int index)
    {
        if (reading.Words[index].Text.Length <= FunctionLengthMax)
        {
            return;
        }

        int first = Math.Max(0, index - TogetherMax);
        for (int other = index - 2; other >= first && reading.Sentences[other] == reading.Sentences[index]; other--)
        {
            if (reading.Words[other].Text.Length > FunctionLengthMax)
            {
                ulong one = Math.Min(fine[other], fine[index]);
                vector.Add(FeatureHash.Mix(FeatureHash.Mix(Together, one), Math.Max(fine[other], fine[index])), 1, other, index);
            }
        }
    }
}
