using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk;

/// <summary>When the author's earlier messages may have a say. Everyday talk before a message changes nothing about it: only a context
/// that carries
/// risk itself is heard, and only by a message that leans on it.</summary>
internal static class Context
{
    /// <summary>A message of more words speaks for itself.</summary>
    public const int LeaningWordsMax = 14;

    /// <summary>An earlier message carries risk from this probability of Red, by itself and without its own context.</summary>
    public const double CarriesFrom = 0.3;

    /// <summary>The same, where the lexicon knows no expression of risk in it.</summary>
    public const double CarriesUnnamedFrom = 0.5;

    public static bool Leans(Reading reading) => reading.Words.Count is > 0 and <= LeaningWordsMax;
}
