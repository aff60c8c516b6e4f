using TherapyGroups.Risk.Language;

namespace TherapyGroups.RiskLab.Corpus;

/// <summary>Finds messages of different families that say the same in the same words: what one teaches would leak into measuring the
/// other.</summary>
internal static class NearDuplicates
{
    /// <summary>Shared word pairs over all word pairs of both, from which two messages count as one.</summary>
    private const double JaccardMin = 0.7;

    private const int ShortestPairs = 4;
    private const int CommonPairMax = 60;

    /// <summary>Pairs of messages, the later one second.</summary>
    public static List<(CorpusMessage One, CorpusMessage Other)> Across(IReadOnlyList<CorpusMessage> messages)
    {
        var reader = new Reader();
        HashSet<string>[] pairs = [.. messages.Select(message => Pairs(reader, message))];
        var index = new Dictionary<string, List<int>>();
        for (int number = 0; number < messages.Count; number++)
        {
            foreach (string pair in pairs[number])
            {
                (index.TryGetValue(pair, out List<int>? list) ? list : index[pair] = []).Add(number);
            }
        }

        var found = new List<(CorpusMessage One, CorpusMessage Other)>();
        for (int number = 0; number < messages.Count; number++)
        {
            IEnumerable<int> candidates = pairs[number].Select(pair => index[pair]).Where(list => list.Count <= CommonPairMax)
                .SelectMany(list => list).Where(other => other > number).Distinct();
            foreach (int other in candidates)
            {
                if (messages[number].Family != messages[other].Family && Alike(pairs[number], pairs[other]))
                {
                    found.Add((messages[number], messages[other]));
                }
            }
        }

        return found;
    }

    private static bool Alike(HashSet<string> one, HashSet<string> other)
    {
        if (one.Count < ShortestPairs || other.Count < ShortestPairs)
        {
            return false;
        }

        int shared = one.Count(other.Contains);
        return shared >= JaccardMin * (one.Count + other.Count - shared);
    }

    /// <summary>Word pairs of the message; with a context, of the context too, since the same last line may be judged by it.</summary>
    private static HashSet<string> Pairs(Reader reader, CorpusMessage message)
    {
        var pairs = new HashSet<string>();
        foreach (string text in (IEnumerable<string>)[.. message.Context, message.Text])
        {
            IReadOnlyList<Risk.Text.Word> words = reader.Read(text).Words;
            for (int index = 1; index < words.Count; index++)
            {
                pairs.Add($"{words[index - 1].Text} {words[index].Text}");
            }
        }

        return pairs;
    }
}
