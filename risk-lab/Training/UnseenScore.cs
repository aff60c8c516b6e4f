using System.Globalization;
using TherapyGroups.Risk;
using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Training;

/// <summary>What a message was given by a model that had not seen its family.</summary>
/// <param name="Message">The message.</param>
/// <param name="Floor">What the rules say of it.</param>
/// <param name="Scores">Raw, by head.</param>
internal sealed record UnseenScore(CorpusMessage Message, RiskLevel Floor, CrossScore Scores)
{
    /// <summary>Family, line, level, rules, scores and those of the strongest passage, with tabs between; never the text.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Message.Family}\t{Message.Line}\t{Message.Level}\t{Floor}\t{Show(Scores.Whole)}\t{Show(Scores.Passage ?? [])}");

    private static string Show(double[] scores) =>
        string.Join(',', scores.Select(score => score.ToString("0.0000", CultureInfo.InvariantCulture)));
}
