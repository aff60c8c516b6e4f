using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Text;

namespace TherapyGroups.Risk;

/// <summary>Cuts a long message into passages, so that one sentence of risk is not lost in a page of everyday talk. Linear in the
/// text.</summary>
internal static class Passages
{
    /// <summary>A message up to here is read as a whole only: it is as long as what the model was trained on.</summary>
    private const int WholeWordsMax = 60;

    /// <summary>A passage grows sentence by sentence to this many words; a longer sentence is cut.</summary>
    private const int PassageWords = 20;

    public static IEnumerable<Reading> Of(Reading reading)
    {
        if (reading.Words.Count <= WholeWordsMax)
        {
            yield break;
        }

        int start = 0;
        for (int index = 1; index <= reading.Words.Count; index++)
        {
            bool end = index == reading.Words.Count;
            bool full = index - start >= PassageWords
                && (end || reading.Words[index].Before == Gap.Strong || index - start >= 2 * PassageWords);
            if (end || full)
            {
                yield return Part(reading, start, index);
                start = index;
            }
        }
    }

    private static Reading Part(Reading reading, int start, int end) => new(
        [.. reading.Words.Skip(start).Take(end - start)],
        reading.Clauses[start..end],
        reading.Sentences[start..end],
        reading.Negated[start..end],
        reading.Idiom[start..end],
        [.. reading.Findings
            .Where(finding => finding.Hit.First >= start && finding.Hit.Last < end)
            .Select(finding => finding with { Hit = new Hit(finding.Hit.Class, finding.Hit.First - start, finding.Hit.Last - start) })],
        reading.Subjects[start..end]);
}
