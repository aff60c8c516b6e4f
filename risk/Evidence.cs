namespace TherapyGroups.Risk;

/// <summary>A span of the author's text that moved the score.</summary>
/// <param name="Start">Where it begins, in UTF-16 units of the original text, from 0.</param>
/// <param name="Length">Its length in UTF-16 units, at least 1.</param>
/// <param name="Weight">How much it moved the score, in (0, 1]; the strongest span of a message has the largest.</param>
public sealed record Evidence(int Start, int Length, double Weight);
