using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Training;

/// <summary>How much a message of the corpus counts. Half of the corpus was written around what a model got wrong: there a wish to die
/// stands beside a harmless line in nearly the same words as often as not, as it does in no room. Learnt from alike, it makes the model
/// timid about what is said plainly. So what was written as it comes counts most: docs/decisions/0039-as-it-comes.md.</summary>
internal static class CorpusWeight
{
    private const double AsItComes = 4;
    private const double Contrasts = 0.5;
    private const double Others = 1;

    /// <summary>Files written around contrasts and around what a model got wrong.</summary>
    private static readonly string[] ContrastPrefixes = ["wide-", "support-wide-", "near-", "support-near-"];

    public static double Of(CorpusMessage message)
    {
        if (message.IsAsItComes)
        {
            return AsItComes;
        }

        return Array.Exists(ContrastPrefixes, prefix => message.Family.StartsWith(prefix, StringComparison.Ordinal)) ? Contrasts : Others;
    }
}
