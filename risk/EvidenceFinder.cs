using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Model;
using TherapyGroups.Risk.Rules;

namespace TherapyGroups.Risk;

/// <summary>The words that moved the score: what the rules matched, then what the model weighed. None below Amber.</summary>
internal static class EvidenceFinder
{
    private const int SpansMax = 8;
    private const double ShareMin = 0.25;

    /// <summary>Below this probability of its strongest head the model has nothing to show.</summary>
    private const double ProbabilityMin = 0.2;

    public static IReadOnlyList<Evidence> Find(Verdict verdict, Floor floor, Reading whole, LinearModel model)
    {
        var spans = new List<Evidence>();
        foreach (Hit hit in floor.Hits)
        {
            Put(spans, whole, hit.First, hit.Last, 1);
        }

        Head head = Strongest(verdict);
        if (verdict.Probability(head) >= ProbabilityMin && WordWeights(verdict, model, head) is { Length: > 0 } weights)
        {
            double largest = weights.Max();
            foreach (int index in Enumerable.Range(0, weights.Length).OrderByDescending(index => weights[index]).ThenBy(index => index))
            {
                if (weights[index] <= 0 || weights[index] < ShareMin * largest || spans.Count >= SpansMax)
                {
                    break;
                }

                Put(spans, verdict.Reading, index, index, Math.Round(0.9 * weights[index] / largest, 3));
            }
        }

        return [.. spans.OrderByDescending(span => span.Weight).ThenBy(span => span.Start)];
    }

    private static Head Strongest(Verdict verdict)
    {
        if (verdict.Probability(Head.Red) >= 0.3)
        {
            return Head.Red;
        }

        Head[] others = [Head.HarmToOthers, Head.AbuseDisclosed, Head.ConcernForOther, Head.Harassment];
        Head strongest = others.MaxBy(verdict.Probability);
        return verdict.Probability(strongest) >= 0.3 ? strongest : Head.Amber;
    }

    /// <summary>Each feature's part is shared out among the words it came from.</summary>
    private static double[] WordWeights(Verdict verdict, LinearModel model, Head head)
    {
        var weights = new double[verdict.Reading.Words.Count];
        foreach ((int bucket, float value, int first, int last) in verdict.Vector.Entries)
        {
            if (first < 0 || last - first > 12)
            {
                continue;
            }

            double part = model.Part(bucket, value, head) / (last - first + 1);
            for (int index = first; index <= last; index++)
            {
                weights[index] += part;
            }
        }

        return weights;
    }

    private static void Put(List<Evidence> spans, Reading reading, int first, int last, double weight)
    {
        int start = reading.Words[first].Start;
        int end = reading.Words[last].End;
        bool overlaps = spans.Exists(span => start < span.Start + span.Length && span.Start < end);
        if (!overlaps && end > start && spans.Count < SpansMax)
        {
            spans.Add(new Evidence(start, end - start, weight));
        }
    }
}
