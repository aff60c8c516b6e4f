using TherapyGroups.Risk;
using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Measuring;

/// <summary>A labelled message and what the classifier said of it.</summary>
internal sealed record ScoredMessage(CorpusMessage Message, Assessment Assessment)
{
    /// <summary>Whether the gold level pages a clinician.</summary>
    public bool IsRisk => Message.Level >= RiskLevel.Red;

    public bool IsPaged => Assessment.Level >= RiskLevel.Red;

    public (double Score, bool Positive) Item => (Assessment.Probability, IsRisk);
}
