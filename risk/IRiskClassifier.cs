namespace TherapyGroups.Risk;

/// <summary>Text in, assessment out: a pure function. Safe to call from many threads; no input or output after loading; no text is
/// logged.</summary>
public interface IRiskClassifier
{
    /// <summary>Names the model, its rules and its operating point.</summary>
    string ModelVersion { get; }

    /// <summary>Assesses one message.</summary>
    /// <param name="text">The message as its author wrote it; product bound 2,000 characters, longer is read up to 8,000.</param>
    /// <param name="context">The same author's few messages before it, oldest first; the last 6 are read.</param>
    /// <returns>Never <see cref="RiskLevel.Unscreened"/>: a failure is an exception, and the caller records that there is no
    /// answer.</returns>
    Assessment Assess(string text, IReadOnlyList<string> context);
}
