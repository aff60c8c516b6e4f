using TherapyGroups.Risk;
using TherapyGroups.RiskLab.Measuring;

namespace TherapyGroups.Tests.Risk;

/// <summary>Clinicians' labels as the server exports them, with the words and without.</summary>
public sealed class LabelledFileTests : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("therapy-groups-").FullName, "labels.jsonl");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file) ?? "", recursive: true);

    [Fact]
    public void Without_words_what_the_model_said_then_is_measured()
    {
        File.WriteAllText(file, """
            {"id":"a","level":"Crisis","modelLevel":"Red","probability":0.8,"categories":{"SuicidalIdeation":0.9},"model":"then"}
            {"id":"b","level":"Green","modelLevel":"Crisis","probability":0.7,"categories":{},"model":"then"}
            """);
        using var output = new StringWriter();

        List<ScoredMessage> scored = EvaluateCommand.Score(Released.Classifier, LabelledFile.Read(file), output);

        scored.Select(one => (one.IsRisk, one.IsPaged, one.Assessment.Probability)).Should().Equal((true, true, 0.8), (false, true, 0.7));
        output.ToString().Should().Contain("2 of 2 messages come without words");
    }

    [Fact]
    public void With_words_the_model_of_now_is_asked()
    {
        File.WriteAllText(file, """{"id":"a","level":"Green","modelLevel":"Crisis","probability":0.9,"text":"I watered the plants."}""");
        using var output = new StringWriter();

        ScoredMessage scored = EvaluateCommand.Score(Released.Classifier, LabelledFile.Read(file), output).Single();

        scored.Assessment.Level.Should().Be(RiskLevel.Green);
        output.ToString().Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"id":"a","level":"Red"}""")]
    [InlineData("""{"id":"a","level":"Red","modelLevel":"Red"}""")]
    [InlineData("""{"id":"a","level":"Red","modelLevel":"Purple","probability":0.5}""")]
    [InlineData("""{"id":"a","level":"Purple","modelLevel":"Red","probability":0.5}""")]
    public void A_line_without_words_and_without_an_answer_is_named_by_its_number(string line)
    {
        File.WriteAllText(file, "{\"level\":\"Red\",\"text\":\"hello\"}\n" + line);

        FluentActions.Invoking(() => LabelledFile.Read(file)).Should().Throw<InvalidDataException>().WithMessage($"*{file}:2:*");
    }
}
