using System.Text.Json;
using TherapyGroups.RiskLab.Scoring;

namespace TherapyGroups.Tests.Risk;

/// <summary><c>risk-lab score</c> as DESIGN section 6 fixes it.</summary>
public sealed class ScoreCommandTests
{
    [Fact]
    public void A_bad_line_is_reported_with_its_number_and_the_others_are_scored()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var input = new StringReader(
            "{\"id\":\"a\",\"text\":\"i want to die\"}\nnot json\n{\"id\":\"b\"}\n"
            + "{\"id\":7,\"text\":\"hello\",\"context\":[\"hi\"]}\n");

        int status = ScoreCommand.Run(input, output, errors, Released.Classifier);

        status.Should().Be(2);
        errors.ToString().Should().Contain("line 2:").And.Contain("line 3:").And.NotContain("want to die");
        string[] lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(2);
        JsonElement first = JsonDocument.Parse(lines[0]).RootElement;
        first.GetProperty("id").GetString().Should().Be("a");
        first.GetProperty("level").GetString().Should().Be("Red");
        first.GetProperty("categories").GetProperty("SuicidalIdeation").GetDouble().Should().BeGreaterThan(0.5);
        first.GetProperty("evidence")[0].GetProperty("length").GetInt32().Should().BePositive();
    }

    [Fact]
    public void Good_lines_end_with_status_0()
    {
        using var output = new StringWriter();

        ScoreCommand.Run(new StringReader("{\"id\":\"a\",\"text\":\"hello\"}"), output, TextWriter.Null, Released.Classifier)
            .Should().Be(0);
    }
}
