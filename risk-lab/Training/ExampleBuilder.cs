using TherapyGroups.Risk;
using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Model;
using TherapyGroups.Risk.Rules;
using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Reads messages as the classifier does and turns them into features.</summary>
internal sealed class ExampleBuilder
{
    private readonly Reader reader = new();
    private readonly RulesFloor rules;
    private readonly FeatureExtractor extractor;

    public ExampleBuilder(FeatureGroups groups = FeatureGroups.All)
    {
        rules = new RulesFloor(reader.Lexicon);
        extractor = new FeatureExtractor(groups, new LexiconClass(reader.Lexicon), WordClasses.Load(), rules);
    }

    public Example Build(CorpusMessage message, double importance = 1)
    {
        Reading reading = reader.Read(message.Text);
        Reading[] context = Context.Leans(reading) ? [.. message.Context.Select(reader.Read)] : [];
        var weights = new double[Heads.Count];
        Array.Fill(weights, importance);
        FeatureVector[] passages = [.. Passages.Of(reading).Select(passage => extractor.Extract(passage, rules.Judge(passage), []))];
        Floor floor = rules.Judge(reading);
        return new Example(message, extractor.Extract(reading, floor, context), passages, floor.Level, weights);
    }
}
