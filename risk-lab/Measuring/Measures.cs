using TherapyGroups.Risk;

namespace TherapyGroups.RiskLab.Measuring;

/// <summary>The measures that <c>evaluate</c> prints, each of a set of scored messages.</summary>
internal static class Measures
{
    public static readonly IReadOnlyList<(string Name, string Format, Func<IReadOnlyList<ScoredMessage>, double> Of)> All =
    [
        ("ROC-AUC", "0.000", set => Ranking.RocAuc(Items(set))),
        ("average precision", "0.000", set => Ranking.AveragePrecision(Items(set))),
        ("recall at 1 % false alerts", "0.000", set => Ranking.RecallAtFalseAlerts(Items(set), 0.01)),
        ("false alerts per 1,000 at 90 % recall", "0.0", set => Ranking.FalseAlertsAtRecall(Items(set), 0.9)),
        ("calibration error", "0.000", set => Ranking.CalibrationError(Items(set))),
        ("recall of Red or above, as released", "0.000", Recall),
        ("recall of Crisis, as released", "0.000", CrisisRecall),
        ("pages per 1,000 messages without risk, as released", "0.0", PagesPerThousand),
        ("Amber or above where gold is Amber", "0.000", AmberRecall),
    ];

    public static double Recall(IReadOnlyList<ScoredMessage> set) =>
        Share(set.Where(message => message.IsRisk), message => message.IsPaged);

    public static double CrisisRecall(IReadOnlyList<ScoredMessage> set) =>
        Share(set.Where(message => message.Message.Level == RiskLevel.Crisis), message => message.Assessment.Level == RiskLevel.Crisis);

    public static double PagesPerThousand(IReadOnlyList<ScoredMessage> set) =>
        1000 * Share(set.Where(message => !message.IsRisk), message => message.IsPaged);

    public static double AmberRecall(IReadOnlyList<ScoredMessage> set) =>
        Share(set.Where(message => message.Message.Level == RiskLevel.Amber), message => message.Assessment.Level >= RiskLevel.Amber);

    public static double Share(IEnumerable<ScoredMessage> messages, Func<ScoredMessage, bool> holds)
    {
        int count = 0;
        int yes = 0;
        foreach (ScoredMessage message in messages)
        {
            count++;
            yes += holds(message) ? 1 : 0;
        }

        return count == 0 ? double.NaN : (double)yes / count;
    }

    private static List<(double Score, bool Positive)> Items(IReadOnlyList<ScoredMessage> set) => [.. set.Select(message => message.Item)];
}
