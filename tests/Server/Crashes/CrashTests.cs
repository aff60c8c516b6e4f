using Dapper;
using Microsoft.Data.Sqlite;

namespace TherapyGroups.Tests.Server.Crashes;

/// <summary>SIGKILL at any moment: what was acknowledged is there once, and what was a crisis reaches a clinician once.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private const string Group = "demo-anxiety";
    private const int Rounds = 20;
    private const int AcknowledgedPerRoundMax = 12;

    private readonly TestFolder folder = new();
    private ServerProcess? process;

    private ServerProcess Server => process ?? throw new InvalidOperationException("The server is not started yet.");

    private Site Site => new(Server.Address);

    public async ValueTask InitializeAsync() => process = await Built.StartDemo(folder);

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task A_message_that_is_sent_again_after_the_crash_keeps_its_place()
    {
        var ana = await Site.SignIn("ana");
        var id = Guid.NewGuid();
        var first = await ana.TryToSay(Group, "once", id);

        await Crash();

        var again = await ana.TryToSay(Group, "once", id);
        (first.Status, again.Status).Should().Be((201, 200));
        again.Text.Should().Be(first.Text);
        (await ana.TryToSay(Group, "other words", id)).ShouldRefuse(409, "message-id-reused");
    }

    [Fact]
    public async Task A_crisis_message_just_before_each_of_several_crashes_is_in_one_case_once()
    {
        var ana = await Site.SignIn("ana");
        var said = new List<Guid>();
        for (var round = 0; round < 4; round++)
        {
            said.Add(Guid.NewGuid());
            await ana.Say(Group, Words.Crisis, said[^1]);
            await Crash();
        }

        await EverythingIsScreened(said.Count);
        (await EvidenceOf(ana)).Should().Equal(said);
        await Server.Kill();
        TheDatabaseIsWhole(messages: said.Count, evidence: said.Count);
    }

    [Fact]
    public async Task Crashes_while_everyone_posts_lose_repeat_and_reorder_nothing()
    {
        var people = await Task.WhenAll(Site.SignIn("ana"), Site.SignIn("ben"), Site.SignIn("chloe"));
        var posters = people.Select(person => new Poster(person, Group)).ToArray();
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"moments of the kills by seed {seed}");
        var moments = new Random(seed);
        var wanted = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var posting = posters.Select(poster => poster.PostUntilTheServerIsGone()).ToArray();
            wanted += moments.Next(1, AcknowledgedPerRoundMax + 1);
            await Eventually.Holds($"{wanted} acknowledged messages", () => posters.Sum(poster => poster.Acknowledged.Count) >= wanted);
            await Server.Kill();
            await Task.WhenAll(posting);
            await Server.Restart();
            await Task.WhenAll(posters.Select(poster => poster.SendAgainWhatWasNotAnswered()));
        }

        var said = posters.SelectMany(poster => poster.Acknowledged).ToDictionary();
        var stored = await StoredMessages(people[0]);
        stored.Should().BeEquivalentTo(said);
        await EverythingIsScreened(said.Count);
        var evidence = new List<Guid>();
        foreach (var poster in posters)
        {
            evidence.AddRange(await EvidenceOf(poster.Person));
        }

        evidence.Should().OnlyHaveUniqueItems().And.Contain(posters.SelectMany(poster => poster.Crises));
        await Server.Kill();
        TheDatabaseIsWhole(said.Count, evidence.Count);
    }

    private async Task Crash()
    {
        await Server.Kill();
        await Server.Restart();
    }

    private async Task EverythingIsScreened(int messages)
    {
        var administrator = await Site.SignIn("admin");
        await Eventually.Holds($"the screening of {messages} messages", async () =>
            (await administrator.Get($"/api/groups/{Group}/screening")).Number("assessed") == messages);
    }

    private async Task<List<Guid>> EvidenceOf(Person member)
    {
        var clinician = await Site.SignIn("dr-rivera");
        var open = (await clinician.OpenCasesOf(member)).Should().ContainSingle($"{member.Name} has one open case").Subject;
        return await clinician.EvidenceIds(open.GetProperty("id").GetString() ?? "");
    }

    /// <summary>Every message of the room, by paging back.</summary>
    private static async Task<Dictionary<Guid, long>> StoredMessages(Person reader)
    {
        var found = new Dictionary<Guid, long>();
        var before = "";
        while (true)
        {
            var page = (await reader.Get($"/api/groups/{Group}/messages?limit=200&before={before}")).Body.GetProperty("messages");
            foreach (var message in page.EnumerateArray())
            {
                found.Add(message.GetProperty("messageId").GetGuid(), message.GetProperty("seq").GetInt64());
            }

            if (page.GetArrayLength() < 200)
            {
                return found;
            }

            before = $"{page[0].GetProperty("seq").GetInt64()}";
        }
    }

    private void TheDatabaseIsWhole(int messages, int evidence)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("therapy-groups.db")};Pooling=False");
        connection.Query<string>("PRAGMA integrity_check").Should().Equal("ok");
        connection.QuerySingle<long>("SELECT COUNT(*) FROM assessments").Should().Be(messages);
        connection.QuerySingle<long>("SELECT MAX(attempt) FROM assessments").Should().Be(1);
        connection.QuerySingle<long>("SELECT COUNT(*) FROM case_evidence").Should().Be(evidence);
        connection.QuerySingle<long>("SELECT SUM(evidence_count) FROM risk_cases").Should().Be(evidence);
        connection.QuerySingle<long>(
            """
            SELECT COUNT(*) FROM groups g
            WHERE head <> (SELECT COUNT(*) FROM group_events e WHERE e.group_id = g.group_id)
            """).Should().Be(0);
    }
}
