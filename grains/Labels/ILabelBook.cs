using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Labels;

/// <summary>
/// Clinicians' own judgements of what the classifier flagged, kept to measure it. A label changes nothing about the case: it is no
/// disposition, and no answer to the C-SSRS.
/// </summary>
public interface ILabelBook
{
    /// <summary>
    /// Keeps a judgement and records it in the audit, in one transaction. The same clinician's earlier one of the same message is
    /// replaced.
    /// </summary>
    /// <param name="id">The case, open or resolved.</param>
    /// <param name="message">
    /// Which of its messages; null for the evidence as a whole, which is kept beside the message that set the case's level.
    /// </param>
    /// <param name="by">The clinician.</param>
    /// <param name="level">What they think of it: never <see cref="RiskLevel.Unscreened"/>.</param>
    /// <param name="at">When, UTC.</param>
    Task<LabelResult> Keep(CaseId id, MessageId? message, MemberId by, RiskLevel level, DateTimeOffset at);

    /// <summary>The labels of one case, the oldest first.</summary>
    Task<IReadOnlyList<CaseLabel>> Of(CaseId id);

    /// <summary>A page of labelled messages for evaluation, each once with its newest label, by group and event.</summary>
    /// <param name="withWords">Whether the words, and the author's messages before, come along.</param>
    /// <param name="afterGroup">Begin with an empty one.</param>
    /// <param name="afterSeq">Begin with 0.</param>
    /// <param name="limit">At most so many.</param>
    Task<IReadOnlyList<LabelledMessage>> Export(bool withWords, string afterGroup, long afterSeq, int limit);
}
