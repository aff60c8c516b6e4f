namespace TherapyGroups.Labels;

/// <summary>How the keeping of a label ended.</summary>
public enum LabelResult
{
    Done,
    UnknownCase,

    /// <summary>The case does not hold this message.</summary>
    UnknownMessage,

    /// <summary>There is nothing in the case that the classifier judged: a drill, or a case that a person opened.</summary>
    NothingToJudge,
}
