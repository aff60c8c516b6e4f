namespace TherapyGroups.Risk.Language;

/// <summary>An expression of the lexicon found in a message.</summary>
/// <param name="Class">Which lexicon class.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
internal readonly record struct Hit(int Class, int First, int Last);
