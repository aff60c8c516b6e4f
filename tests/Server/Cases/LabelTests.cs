using System.Text.Json;

namespace TherapyGroups.Tests.Server.Cases;

/// <summary>What clinicians judge, and how it is taken along to measure the classifier.</summary>
public sealed class LabelTests(DemoServer server)
{
    [Fact]
    public async Task A_clinicians_judgement_is_kept_and_shown_in_the_case()
    {
        var (id, clinician) = await Raised();

        (await clinician.Post($"/api/cases/{id}/label", new { level = "amber" })).Status.Should().Be(200);

        var label = (await clinician.ReadCase(id)).Body.GetProperty("labels").EnumerateArray().Should().ContainSingle().Subject;
        label.GetProperty("level").GetString().Should().Be("Amber");
        label.GetProperty("by").GetString().Should().Be("dr-rivera");
    }

    [Theory]
    [InlineData("""{"level":"Unscreened"}""", 400, "invalid-level")]
    [InlineData("""{"level":"purple"}""", 400, "invalid-level")]
    [InlineData("""{"level":null}""", 400, "invalid-level")]
    [InlineData("""{}""", 400, "invalid-level")]
    [InlineData("""{"level":3}""", 400, "invalid-body")]
    [InlineData("""{"level":"Red","messageId":"11111111-1111-4111-8111-111111111111"}""", 404, "unknown-evidence")]
    public async Task A_judgement_that_is_none_is_refused_and_nothing_is_kept(string body, int status, string code)
    {
        var (id, clinician) = await Raised();

        (await clinician.Send(HttpMethod.Post, $"/api/cases/{id}/label", Person.Text(body))).ShouldRefuse(status, code);

        (await clinician.ReadCase(id)).Body.GetProperty("labels").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Labels_are_exported_without_words_unless_the_deployment_allows_it()
    {
        var (id, clinician) = await Raised();
        await clinician.Post($"/api/cases/{id}/label", new { level = "Crisis" });
        using var folder = new TestFolder();

        var plain = await Export(folder.File("plain.jsonl"), new Dictionary<string, string>());
        var worded = await Export(folder.File("worded.jsonl"), new Dictionary<string, string> { ["Labels__IncludeText"] = "true" });

        plain.Should().NotBeEmpty();
        plain.Select(Fields).Should().AllBeEquivalentTo(new[] { "id", "level", "modelLevel", "probability", "categories", "model" });
        worded.Should().Contain(row => row.GetProperty("text").GetString() == Words.Crisis
            && row.GetProperty("level").GetString() == "Crisis" && row.GetProperty("modelLevel").GetString() == "Crisis");
        OwnersFile.IsForItsOwnerOnly(folder.File("worded.jsonl")).Should().BeTrue();
        var administrator = await server.Site.SignIn("admin");
        (await AuditTail.Read(administrator)).Where(row => row.GetProperty("act").GetString() == "labels.export")
            .Select(row => row.GetProperty("reason").GetString()).Should().Contain(["with the words", "without words"]);
    }

    [Fact]
    public async Task A_setting_that_is_neither_true_nor_false_exports_nothing()
    {
        using var folder = new TestFolder();
        var file = folder.File("labels.jsonl");

        var ended = await ServerProcess.Run(
            Built.Program, ["labels", file, "--data", server.Process.Folder],
            new Dictionary<string, string> { ["Labels__IncludeText"] = "perhaps" });

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("Labels__IncludeText must be true or false.");
        File.Exists(file).Should().BeFalse();
    }

    private async Task<(string Case, Person Clinician)> Raised()
    {
        var ana = await server.Site.NewPerson();
        var id = await server.Site.RaiseCase(ana, await server.Site.NewGroup(ana));
        return (id, await server.Site.SignIn("dr-rivera"));
    }

    private static IEnumerable<string> Fields(JsonElement row) => row.EnumerateObject().Select(field => field.Name);

    private async Task<List<JsonElement>> Export(string file, Dictionary<string, string> environment)
    {
        var ended = await ServerProcess.Run(Built.Program, ["labels", file, "--data", server.Process.Folder], environment);
        ended.ExitCode.Should().Be(0, ended.Errors);
        return [.. (await File.ReadAllLinesAsync(file)).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
