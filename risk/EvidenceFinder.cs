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
        Head head = Strongest(verdict);
        bool weighs = verdict.Probability(head) >= ProbabilityMin && verdict.Reading.Words.Count > 0;
        if (!weighs && floor.Hits.Count == 0)
        {
            return [];
        }

        var spans = new List<Evidence>(SpansMax);
        foreach (Hit hit in floor.Hits)
        {
            Put(spans, whole, hit.First, hit.Last, 1);
        }

        if (weighs)
        {
            PutStrongest(spans, verdict.Reading, WordWeights(verdict, model, head));
        }

        // They do not overlap: no two begin at one place.
        spans.Sort(static (one, other) =>
            one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight) : one.Start.CompareTo(other.Start));
        return [.. spans];
    }

    /// <summary>The words of most weight, the first of equal ones first. What has a say here is a passage at most, so looking for each of
    /// them anew has a bound.</summary>
    private static void PutStrongest(List<Evidence> spans, Reading reading, Span<double> weights)
    {
        double largest = weights[Largest(weights)];
        while (spans.Count < SpansMax && Largest(weights) is var index && weights[index] > 0 && weights[index] >= ShareMin * largest)
        {
            Put(spans, reading, index, index, Math.Round(0.9 * weights[index] / largest, 3));
            weights[index] = 0;
        }
    }

    private static int Largest(ReadOnlySpan<double> weights)
    {
        int largest = 0;
        for (int index = 1; index < weights.Length; index++)
        {
            largest = weights[index] > weights[largest] ? index : largest;
        }

        return largest;
    }

    private static Head Strongest(Verdict verdict)
    {
        if (verdict.Probability(Head.Red) >= 0.3)
        {
            return Head.Red;
        }

        Head strongest = Head.HarmToOthers;
        foreach (Head other in (ReadOnlySpan<Head>)[Head.AbuseDisclosed, Head.ConcernForOther, Head.Harassment])
        {
            strongest = verdict.Probability(other) > verdict.Probability(strongest) ? other : strongest;
        }

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
        if (end <= start || spans.Count >= SpansMax)
        {
            return;
        }

        bool overlaps = false;
        foreach (Evidence span in spans)
        {
            overlaps |= start < span.Start + span.Length && span.Start < end;
        }

        if (!overlaps)
        {
            spans.Add(new Evidence(start, end - start, weight));
        }
    }
}
