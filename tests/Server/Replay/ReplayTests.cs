using System.Text.Json;

namespace TherapyGroups.Tests.Server.Replay;

/// <summary>The command <c>replay</c>, with an invented conversation.</summary>
public sealed class ReplayTests(DemoServer server) : IAsyncLifetime
{
    private const int Lines = 40;

    private static readonly string[] Sentences =
    [
        "Good evening, everyone. How was your week?",
        "Mine was busy. I planted tomatoes with my daughter.",
        "That sounds lovely. I finally finished the puzzle.",
        "I was nervous before the dentist, but it went well.",
        "Thank you for telling us. What helped you to go?",
        "My sister came along and we had tea afterwards.",
        "I like that. I will ask a friend next time, too.",
    ];

    private readonly string[] speakers = [Site.NewName(), Site.NewName(), Site.NewName()];
    private readonly TestFolder files = new();
    private string group = "";

    public async ValueTask InitializeAsync() => group = await server.Site.NewGroup();

    public ValueTask DisposeAsync()
    {
        files.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_conversation_is_accepted_in_order_and_assessed()
    {
        var reader = await Reader();

        var ended = await Replay(await Write(Conversation()));

        ended.ExitCode.Should().Be(0, ended.Output + ended.Errors);
        ended.Output.Should().Contain($"Accepted: {Lines} of {Lines}, in order")
            .And.Contain($"Assessed: {Lines} of {Lines}, 0 unscreened");
        (await OfMessages(reader, "text")).Should().Equal(Enumerable.Range(0, Lines).Select(Sentence));
    }

    [Fact]
    public async Task A_calm_conversation_alarms_nobody()
    {
        var ended = await Replay(await Write(Conversation()));

        ended.Output.Should().Contain("Alerted:  0 in risk cases");
    }

    [Fact]
    public async Task Progress_is_shown()
    {
        var ended = await Replay(await Write(Conversation()));

        ended.Output.Should().Contain($"{Lines}/{Lines}").And.Contain("posting").And.Contain("assessing").And.Contain("#");
    }

    [Fact]
    public async Task A_second_replay_goes_on_with_the_same_speakers()
    {
        var file = await Write(Conversation());
        await Replay(file);

        var ended = await Replay(file);

        ended.ExitCode.Should().Be(0, ended.Output + ended.Errors);
        ended.Output.Should().Contain($"Accepted: {Lines} of {Lines}, in order").And.Contain($"Assessed: {Lines} of {Lines}");
    }

    [Fact]
    public async Task Speakers_may_be_called_anything_and_come_back_as_who_they_were()
    {
        string[] names = ["A", "_nick_", "nick", "user@example.com", "therapist", "dr rivera", "\u4f60", new('n', 100)];
        var file = await Write(names.Select(name => JsonSerializer.Serialize(new { speaker = name, text = Sentence(0) })));
        var reader = await Reader();
        await Replay(file);

        var ended = await Replay(file);

        ended.ExitCode.Should().Be(0, ended.Output + ended.Errors);
        ended.Output.Should().Contain($"Accepted: {names.Length} of {names.Length}, in order");
        (await OfMessages(reader, "pseudonym")).Distinct().Should()
            .HaveCount(names.Length, "each speaker is somebody of their own, and the same one again")
            .And.NotContain(["therapist", "dr rivera", "dr-rivera"]);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"speaker":"replay-one"}""")]
    [InlineData("""{"text":"nobody says this"}""")]
    [InlineData("""{"speaker":"replay-one","text":7}""")]
    [InlineData("""["replay-one","hello"]""")]
    [InlineData("null")]
    public async Task A_bad_line_is_named_by_its_number_and_the_others_are_posted(string bad)
    {
        var lines = Conversation().Take(6).ToList();
        lines.Insert(2, bad);

        var ended = await Replay(await Write(lines));

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("Line 3 ").And.NotContain("   at ");
        ended.Output.Should().Contain("Accepted: 6 of 6, in order");
    }

    [Fact]
    public async Task A_line_that_the_server_refuses_is_named_by_its_number_in_the_file()
    {
        var lines = Conversation().Take(4).ToList();
        lines.Insert(1, "");
        lines.Insert(2, JsonSerializer.Serialize(new { speaker = speakers[0], text = new string('x', 2_001) }));

        var ended = await Replay(await Write(lines));

        ended.ExitCode.Should().Be(1);
        ended.Output.Should().Contain("Line 3 was refused: too-long").And.Contain("Accepted: 4 of 5");
    }

    [Fact]
    public async Task A_server_that_is_no_demo_is_left_alone()
    {
        using var real = new TestFolder();
        await using var running = await ServerProcess.Start(Built.Program, real.Path, [], Built.NoLimits);

        var ended = await ServerProcess.Run(
            Built.Program, ["replay", await Write(Conversation()), "--group", "demo-anxiety", "--url", $"{running.Address}"]);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("no demo").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("nowhere", "unknown-group")]
    public async Task A_group_that_is_not_there_is_said_so(string missing, string code)
    {
        var ended = await ServerProcess.Run(
            Built.Program, ["replay", await Write(Conversation()), "--group", missing, "--url", $"{server.Process.Address}"]);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain(code).And.NotContain("   at ");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_so()
    {
        var ended = await Replay(files.File("nothing.jsonl"));

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("nothing.jsonl").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("http://127.0.0.1:9")]
    [InlineData("nonsense")]
    [InlineData("http://")]
    public async Task A_server_that_does_not_answer_is_said_so(string address)
    {
        var ended = await ServerProcess.Run(
            Built.Program, ["replay", await Write(Conversation()), "--group", "demo-anxiety", "--url", address]);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().NotBeEmpty().And.NotContain("   at ");
    }

    [Fact]
    public async Task Without_a_group_the_usage_is_shown()
    {
        var ended = await ServerProcess.Run(Built.Program, ["replay", "file.jsonl"]);

        ended.ExitCode.Should().Be(2);
        ended.Errors.Should().StartWith("Usage: replay FILE --group ID");
    }

    private static string Sentence(int number) => Sentences[number % Sentences.Length];

    private IEnumerable<string> Conversation() => Enumerable.Range(0, Lines).Select(number =>
        JsonSerializer.Serialize(new { speaker = speakers[number % speakers.Length], text = Sentence(number), at = "2026-01-05T19:00Z" }));

    private async Task<string> Write(IEnumerable<string> lines)
    {
        var file = files.File("conversation.jsonl");
        await File.WriteAllLinesAsync(file, lines);
        return file;
    }

    private Task<EndedProcess> Replay(string file) =>
        ServerProcess.Run(Built.Program, ["replay", file, "--group", group, "--url", $"{server.Process.Address}"]);

    /// <summary>Somebody who sits in the group and reads.</summary>
    private async Task<Person> Reader()
    {
        var reader = await server.Site.NewPerson();
        (await reader.Post($"/api/groups/{group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);
        return reader;
    }

    private async Task<List<string?>> OfMessages(Person reader, string property)
    {
        var page = (await reader.Get($"/api/groups/{group}/messages?limit=200")).Body;
        return [.. page.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty(property).GetString())];
    }
}
