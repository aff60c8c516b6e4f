using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Model;
using TherapyGroups.Risk.Rules;

namespace TherapyGroups.Risk;

/// <summary>The calibrated answer of every head, with the features it came from.</summary>
/// <param name="Probabilities">Calibrated, by head.</param>
/// <param name="Vector">The features.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Ruled">The probability of Red or above if the rules found Red or Crisis.</param>
/// <param name="NamesRisk">Whether the lexicon knows an expression in it that can speak of risk.</param>
internal sealed record Verdict(double[] Probabilities, FeatureVector Vector, Reading Reading, double Ruled, bool NamesRisk)
{
    /// <summary>What the rules are sure of is at least this probable: they are right about nine times in ten where the model is not
    /// sure.</summary>
    private const double RuleProbability = 0.9;

    public double Probability(Head head) => Probabilities[(int)head];

    /// <summary>Raised to what the rules say, and made consistent: Red is never less probable than Crisis, nor Amber than Red.</summary>
    public Verdict AtLeast(Floor floor, OperatingPoint point)
    {
        double[] raised = [.. Probabilities];
        if (floor.Level >= RiskLevel.Amber)
        {
            raised[(int)Head.Amber] = Math.Max(raised[(int)Head.Amber], Math.Max(RuleProbability, point.Amber));
        }

        if (floor.Level >= RiskLevel.Red)
        {
            raised[(int)Head.Red] = Math.Max(Ruled, point.Red);
        }

        if (floor.Level >= RiskLevel.Crisis)
        {
            raised[(int)Head.Crisis] = Math.Max(raised[(int)Head.Crisis], point.Crisis);
        }

        foreach (RiskCategory category in floor.Categories)
        {
            raised[(int)Heads.Of(category)] = Math.Max(raised[(int)Heads.Of(category)], RuleProbability);
        }

        raised[(int)Head.Red] = Math.Max(raised[(int)Head.Red], raised[(int)Head.Crisis]);
        raised[(int)Head.Amber] = Math.Max(raised[(int)Head.Amber], raised[(int)Head.Red]);
        return this with { Probabilities = raised };
    }

    public RiskLevel Level(OperatingPoint point, Floor floor)
    {
        RiskLevel level = Probability(Head.Red) >= point.PageFrom(NamesRisk, Probability(Head.Help))
            ? Probability(Head.Crisis) >= point.Crisis ? RiskLevel.Crisis : RiskLevel.Red
            : Probability(Head.Amber) >= point.Amber || Concerns(point) ? RiskLevel.Amber : RiskLevel.Green;
        return level > floor.Level ? level : floor.Level;
    }

    public IReadOnlyDictionary<RiskCategory, double> Categories() =>
        new CategoryProbabilities(Probabilities);

    private bool Concerns(OperatingPoint point) =>
        Probability(Head.HarmToOthers) >= point.AmberCategory
        || Probability(Head.AbuseDisclosed) >= point.AmberCategory
        || Probability(Head.ConcernForOther) >= point.AmberCategory
        || Probability(Head.Harassment) >= point.AmberCategory;
}
