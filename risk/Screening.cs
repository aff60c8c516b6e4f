using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Model;
using TherapyGroups.Risk.Rules;

namespace TherapyGroups.Risk;

/// <summary>The whole way of a message: read, rules, model, level, evidence.</summary>
internal sealed class Screening : IRiskClassifier
{
    private const int ContextMessagesMax = 6;

    private readonly Reader reader;
    private readonly RulesFloor rules;
    private readonly LexiconClass classes;
    private readonly FeatureExtractor extractor;
    private readonly RiskModel model;
    private readonly OperatingPoint point;
    private readonly CarriedRisk carried = new();

    public Screening(Reader reader, WordClasses wordClasses, RiskModel model, OperatingPoint point)
    {
        this.reader = reader;
        this.model = model;
        this.point = point;
        rules = new RulesFloor(reader.Lexicon);
        classes = new LexiconClass(reader.Lexicon);
        extractor = new FeatureExtractor(FeatureGroups.All, classes, wordClasses, rules);
        ModelVersion = $"{model.Version}/{point.Name}";
    }

    public string ModelVersion { get; }

    public Assessment Assess(string text, IReadOnlyList<string> context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        (Reading reading, Floor floor, Verdict verdict) = Explain(text, context);
        using FeatureVector vector = verdict.Vector;
        return new Assessment(
            verdict.Level(point, floor),
            verdict.Probability(Head.Red),
            verdict.Categories(),
            EvidenceFinder.Find(verdict, floor, reading, model.Weights),
            ModelVersion);
    }

    /// <summary>Everything that an assessment rests on, for <c>risk-lab explain</c> too.</summary>
    internal (Reading Reading, Floor Floor, Verdict Verdict) Explain(string text, IReadOnlyList<string> context)
    {
        Reading reading = reader.Read(text);
        Floor floor = rules.Judge(reading);
        Reading[] heard = Heard(reading, context);
        Scored whole = Score(reading, floor, heard);
        if (heard.Length == 0)
        {
            carried.Remember(text, CarriesRisk(whole, floor));
        }

        return (reading, floor, Judge(whole, StrongestPassage(whole)).AtLeast(floor, point));
    }

    /// <summary>The earlier messages, when they may have a say; none otherwise.</summary>
    private Reading[] Heard(Reading reading, IReadOnlyList<string> context)
    {
        if (context.Count == 0 || !Context.Leans(reading))
        {
            return [];
        }

        int from = Math.Max(0, context.Count - ContextMessagesMax);
        for (int index = from; index < context.Count; index++)
        {
            if (CarriesRisk(context[index]))
            {
                return [.. context.Skip(from).Select(reader.Read)];
            }
        }

        return [];
    }

    private bool CarriesRisk(string earlier)
    {
        if (carried.Of(earlier) is { } known)
        {
            return known;
        }

        Reading reading = reader.Read(earlier);
        Floor floor = rules.Judge(reading);
        Scored alone = Score(reading, floor, []);
        bool carries = CarriesRisk(alone, floor);
        alone.Vector.Dispose();
        carried.Remember(earlier, carries);
        return carries;
    }

    private bool CarriesRisk(Scored alone, Floor floor) => floor.Level >= RiskLevel.Red
        || model.Calibrations[(int)Head.Red].Probability(alone.Scores[(int)Head.Red])
            >= (alone.NamesRisk ? Context.CarriesFrom : Context.CarriesUnnamedFrom);

    private Scored Score(Reading reading, Floor floor, IReadOnlyList<Reading> context)
    {
        FeatureVector vector = extractor.Extract(reading, floor, context);
        var scores = new double[Heads.Count];
        model.Weights.Score(vector, scores);
        return new Scored(reading, vector, scores, context.Count > 0 || classes.NamesRisk(reading));
    }

    /// <summary>Of a long message the passage of most risk: it finds a sentence of risk in a page of other talk, but alone it is mistaken
    /// more often than together with the whole.</summary>
    private Scored? StrongestPassage(Scored whole)
    {
        Scored? strongest = null;
        if (!Passages.Has(whole.Reading))
        {
            return null;
        }

        foreach (Reading part in Passages.Of(whole.Reading))
        {
            Scored passage = Score(part, rules.Judge(part), []);
            if (strongest is null || passage.Scores[(int)Head.Red] > strongest.Scores[(int)Head.Red])
            {
                strongest?.Vector.Dispose();
                strongest = passage;
            }
            else
            {
                passage.Vector.Dispose();
            }
        }

        return strongest;
    }

    private Verdict Judge(Scored whole, Scored? passage)
    {
        if (passage is null)
        {
            double sure = model.Ruled.Probability(whole.Scores[(int)Head.Red]);
            return new Verdict(Calibrated(whole), whole.Vector, whole.Reading, sure, whole.NamesRisk);
        }

        whole.Vector.Dispose();
        var probabilities = new double[Heads.Count];
        for (int head = 0; head < probabilities.Length; head++)
        {
            probabilities[head] = model.Passages[head].Probability(whole.Scores[head], passage.Scores[head]);
        }

        double ruled = model.Ruled.Probability((whole.Scores[(int)Head.Red] + passage.Scores[(int)Head.Red]) / 2);
        return new Verdict(probabilities, passage.Vector, passage.Reading, ruled, whole.NamesRisk);
    }

    private double[] Calibrated(Scored alone)
    {
        var probabilities = new double[Heads.Count];
        for (int head = 0; head < probabilities.Length; head++)
        {
            probabilities[head] = model.Calibrations[head].Probability(alone.Scores[head]);
        }

        return probabilities;
    }

    /// <summary>What the model weighed in a text, before calibration.</summary>
    private sealed record Scored(Reading Reading, FeatureVector Vector, double[] Scores, bool NamesRisk);
}
