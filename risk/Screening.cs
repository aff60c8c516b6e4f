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
        Reading reading = reader.Read(text);
        Floor floor = rules.Judge(reading);
        Verdict verdict = Judge(reading, Heard(reading, context));
        foreach (Reading part in Passages.Of(reading))
        {
            verdict = verdict.Highest(Judge(part, []));
        }

        verdict = verdict.AtLeast(floor, point);
        return new Assessment(
            verdict.Level(point, floor),
            verdict.Probability(Head.Red),
            verdict.Categories(),
            EvidenceFinder.Find(verdict, floor, reading, model.Weights),
            ModelVersion);
    }

    /// <summary>What the features say, for <c>risk-lab explain</c>.</summary>
    internal (Reading Reading, Floor Floor, Verdict Verdict) Explain(string text, IReadOnlyList<string> context)
    {
        Reading reading = reader.Read(text);
        Floor floor = rules.Judge(reading);
        return (reading, floor, Judge(reading, Heard(reading, context)).AtLeast(floor, point));
    }

    /// <summary>The earlier messages, when they may have a say; none otherwise.</summary>
    private Reading[] Heard(Reading reading, IReadOnlyList<string> context)
    {
        if (context.Count == 0 || !Context.Leans(reading))
        {
            return [];
        }

        Reading[] before = [.. context.Skip(Math.Max(0, context.Count - ContextMessagesMax)).Select(reader.Read)];
        return Array.Exists(before, CarriesRisk) ? before : [];
    }

    private bool CarriesRisk(Reading earlier)
    {
        double from = classes.NamesRisk(earlier) ? Context.CarriesFrom : Context.CarriesUnnamedFrom;
        return rules.Judge(earlier).Level >= RiskLevel.Red || Judge(earlier, []).Probability(Head.Red) >= from;
    }

    private Verdict Judge(Reading reading, IReadOnlyList<Reading> context)
    {
        FeatureVector vector = extractor.Extract(reading, context);
        var scores = new double[Heads.Count];
        model.Weights.Score(vector, scores);
        var probabilities = new double[Heads.Count];
        for (int head = 0; head < Heads.Count; head++)
        {
            probabilities[head] = model.Calibrations[head].Probability(scores[head]);
        }

        double ruled = model.Ruled.Probability(scores[(int)Head.Red]);
        return new Verdict(probabilities, vector, reading, ruled, context.Count > 0 || classes.NamesRisk(reading));
    }
}
