namespace TherapyGroups.RiskLab.Measuring;

/// <summary>Measures of how well scores order messages, and of how honest probabilities are.</summary>
internal static class Ranking
{
    private const int CalibrationBins = 15;

    /// <summary>Area under the ROC curve: how often a message of risk scores above one without; ties count half.</summary>
    public static double RocAuc(IReadOnlyList<(double Score, bool Positive)> items)
    {
        (double Score, bool Positive)[] sorted = [.. items.OrderBy(item => item.Score)];
        double rankSum = 0;
        long positives = 0;
        for (int start = 0; start < sorted.Length;)
        {
            int end = start;
            while (end < sorted.Length && sorted[end].Score == sorted[start].Score)
            {
                end++;
            }

            double rank = (start + end + 1) / 2.0;
            for (; start < end; start++)
            {
                rankSum += sorted[start].Positive ? rank : 0;
                positives += sorted[start].Positive ? 1 : 0;
            }
        }

        long negatives = sorted.Length - positives;
        return positives == 0 || negatives == 0
            ? double.NaN
            : (rankSum - (positives * (positives + 1) / 2.0)) / positives / negatives;
    }

    /// <summary>Average precision; messages with equal scores are taken together.</summary>
    public static double AveragePrecision(IReadOnlyList<(double Score, bool Positive)> items)
    {
        (double Score, bool Positive)[] sorted = [.. items.OrderByDescending(item => item.Score)];
        int total = sorted.Count(item => item.Positive);
        double sum = 0;
        int found = 0;
        for (int start = 0; start < sorted.Length;)
        {
            int end = start;
            int here = 0;
            while (end < sorted.Length && sorted[end].Score == sorted[start].Score)
            {
                here += sorted[end++].Positive ? 1 : 0;
            }

            found += here;
            sum += (double)here * found / end;
            start = end;
        }

        return total == 0 ? double.NaN : sum / total;
    }

    /// <summary>The share of messages of risk found when this share of the others is flagged.</summary>
    public static double RecallAtFalseAlerts(IReadOnlyList<(double Score, bool Positive)> items, double falseShare)
    {
        double[] negatives = [.. items.Where(item => !item.Positive).Select(item => item.Score).OrderDescending()];
        double[] positives = [.. items.Where(item => item.Positive).Select(item => item.Score)];
        if (negatives.Length == 0 || positives.Length == 0)
        {
            return double.NaN;
        }

        double threshold = negatives[Math.Min(negatives.Length - 1, (int)(falseShare * negatives.Length))];
        return (double)positives.Count(score => score > threshold) / positives.Length;
    }

    /// <summary>False alerts per 1,000 messages without risk when this share of those with risk is found.</summary>
    public static double FalseAlertsAtRecall(IReadOnlyList<(double Score, bool Positive)> items, double recall)
    {
        double[] positives = [.. items.Where(item => item.Positive).Select(item => item.Score).OrderDescending()];
        double[] negatives = [.. items.Where(item => !item.Positive).Select(item => item.Score)];
        if (negatives.Length == 0 || positives.Length == 0)
        {
            return double.NaN;
        }

        double threshold = positives[Math.Max(0, (int)Math.Ceiling(recall * positives.Length) - 1)];
        return 1000.0 * negatives.Count(score => score >= threshold) / negatives.Length;
    }

    /// <summary>Expected calibration error over 15 bins of equal width.</summary>
    public static double CalibrationError(IReadOnlyList<(double Score, bool Positive)> items) =>
        items.GroupBy(item => Math.Min(CalibrationBins - 1, (int)(item.Score * CalibrationBins)))
            .Sum(bin => Math.Abs(bin.Average(item => item.Score) - bin.Average(item => item.Positive ? 1.0 : 0)) * bin.Count())
        / Math.Max(1, items.Count);
}
