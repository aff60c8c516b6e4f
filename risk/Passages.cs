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

    /// <summary>The next passage begins with a later sentence, this many words on at least: passages overlap, so that every sentence stands
    /// once beside what came before it and once beside what follows.</summary>
    private const int StepWords = 8;

    /// <summary>Whether the message is long enough to be cut.</summary>
    public static bool Has(Reading reading) => reading.Words.Count > WholeWordsMax;

    public static IEnumerable<Reading> Of(Reading reading)
    {
        if (!Has(reading))
        {
            yield break;
        }

        int start = 0;
        int end = 0;
        while (end < reading.Words.Count)
        {
            end = Boundary(reading, start, PassageWords);
            yield return Part(reading, start, end);
            start = Boundary(reading, start, StepWords);
        }
    }

    /// <summary>The first beginning of a sentence so many words on; where there is none for long, the words are cut.</summary>
    private static int Boundary(Reading reading, int start, int words)
    {
        int index = Math.Min(start + words, reading.Words.Count);
        while (index < reading.Words.Count && reading.Words[index].Before != Gap.Strong && index - start < 2 * PassageWords)
        {
            index++;
        }

        return index;
    }

    private static Reading Part(Reading reading, int start, int end) => new(
        reading.Words.GetRange(start, end - start),
        reading.Clauses[start..end],
        reading.Sentences[start..end],
        reading.Negated[start..end],
        reading.Idiom[start..end],
        [.. reading.Findings
            .Where(finding => finding.Hit.First >= start && finding.Hit.Last < end)
            .Select(finding => finding with { Hit = new Hit(finding.Hit.Class, finding.Hit.First - start, finding.Hit.Last - start) })],
        reading.Subjects[start..end]);
}
