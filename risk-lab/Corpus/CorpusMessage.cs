using TherapyGroups.Risk;

namespace TherapyGroups.RiskLab.Corpus;

/// <summary>One labelled message.</summary>
/// <param name="Text">The message to be judged.</param>
/// <param name="Context">The same author's messages before it, oldest first.</param>
/// <param name="Level">The gold level.</param>
/// <param name="Categories">The gold categories; may be empty.</param>
/// <param name="Style">How it is written, by the codes of the guidelines.</param>
/// <param name="Family">File and heading; what is alike sits in one family.</param>
/// <param name="Line">Its line number in the file.</param>
/// <param name="IsContrast">In the behavioural suite: the smallest edit that changes the label.</param>
internal sealed record CorpusMessage(
    string Text,
    IReadOnlyList<string> Context,
    RiskLevel Level,
    IReadOnlyList<RiskCategory> Categories,
    string Style,
    string Family,
    int Line,
    bool IsContrast)
{
    /// <summary>From a file of replies to another person in the room: <c>supporters-*</c>, <c>support-replies-*</c>.</summary>
    public bool IsReply => Family.StartsWith("support", StringComparison.Ordinal);

    /// <summary>From a file of messages as rooms would get them, without a thought for contrasts: <c>natural-*</c>,
    /// <c>support-natural-*</c>.</summary>
    public bool IsAsItComes => Family.StartsWith("natural-", StringComparison.Ordinal)
        || Family.StartsWith("support-natural-", StringComparison.Ordinal);
}
