using TherapyGroups.Risk;
using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Model;
using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Training;

/// <summary>A message ready to be learnt from.</summary>
/// <param name="Message">Where it came from.</param>
/// <param name="Vector">Its features.</param>
/// <param name="Passages">The features of its passages, if it is long enough to have any.</param>
/// <param name="Floor">What the rules say of it.</param>
/// <param name="Importance">How much it counts, per head; 0 where its label is not known.</param>
internal sealed record Example(
    CorpusMessage Message,
    FeatureVector Vector,
    IReadOnlyList<FeatureVector> Passages,
    RiskLevel Floor,
    double[] Importance)
{
    /// <summary>Whether the head should say yes.</summary>
    public bool Target(Head head) => head switch
    {
        Head.Amber => Message.Level >= RiskLevel.Amber,
        Head.Red => Message.Level >= RiskLevel.Red,
        Head.Crisis => Message.Level >= RiskLevel.Crisis,
        Head.Help => Message.IsReply && Message.Level < RiskLevel.Red,
        _ => Message.Categories.Contains((RiskCategory)((int)head - (int)Head.SuicidalIdeation)),
    };
}
