using System.Net;
using System.Text.Json;
using TherapyGroups.Tests.Cluster.Support;

namespace TherapyGroups.Tests.Cluster;

/// <summary>
/// What is changed through one front end reaches whoever is connected to the other, and what ends there ends here: nothing that a front
/// end remembers outlives it by more than seconds.
/// </summary>
public sealed class AcrossFrontEndsTests(Town town) : IClassFixture<Town>
{
    private const int Here = 0;
    private const int There = 1;

    [Fact]
    public async Task What_becomes_of_a_group_is_told_to_those_who_read_at_the_other_front_end()
    {
        var (ana, ben) = (await town.NewPerson(There), await town.NewPerson(Here));
        var moderator = await town.NewPerson(Here, "peer-moderator");
        var group = await town.NewGroup(ana, ben, moderator);
        await using var room = await ana.OpenGroup(group);
        await using var own = await ana.Open("/api/me/feed");

        await Change(group, new { capacity = 10, coverage = "moderator", whenUncovered = "read-only" });
        await room.Next("the change", frame => frame.Event == "notice" && frame.Word("about") == "group-changed");
        (await ana.Get($"/api/groups/{group}")).Number("capacity").Should().Be(10);
        (await ana.TryToSay(group, Words.Calm)).ShouldRefuse(403, "room-closed");

        await using (await moderator.OpenGroup(group))
        {
            await room.Next("that a moderator is there", frame => frame.Event == "coverage" && IsPresent(frame));
            await ana.Tell(group, Words.Calm);
        }

        await Change(group, new { coverage = "none" });
        await ben.Tell(group, "These words are taken back with their author.");
        (await ben.Send(HttpMethod.Delete, "/api/me", Person.Json(new { passphrase = Site.Passphrase }))).Status.Should().Be(204);
        await room.Next("that Ben's words are erased", frame => frame.Event == "message-erased");
        (await ana.Get($"/api/groups/{group}/messages")).Text.Should().Contain(Words.Calm).And.NotContain("taken back");

        (await town.Administrator.Post($"/api/groups/{group}/close", new { reason = "The service moves." })).Status.Should().Be(200);
        await room.Next("the end", frame => frame.Event == "notice" && frame.Word("about") == "group-closed");
        (await own.Next("group-closed")).Word("groupId").Should().Be(group);
        (await ana.TryToSay(group, Words.Calm)).ShouldRefuse(403, "room-closed");
    }

    [Fact]
    public async Task A_seat_in_a_private_room_goes_with_the_case_at_both_front_ends_and_comes_back_to_the_desk_with_it()
    {
        var ana = await town.NewPerson(There);
        var (first, second) = (await town.NewPerson(There, "clinician"), await town.NewPerson(Here, "clinician"));
        var group = await town.NewGroup(ana);
        await using var console = await first.OpenConsole();
        await ana.Tell(group, Words.Crisis);
        var id = await console.CaseOf(ana);
        var room = (await first.Post($"/api/cases/{id}/handoff")).Word("groupId");
        (await ana.Post($"/api/me/private-rooms/{room}/accept")).Status.Should().Be(200);
        await using var hers = await ana.OpenGroup(room);
        await using var firsts = await first.OpenGroup(room);

        (await second.Post($"/api/cases/{id}/take-over", new { note = "My shift begins." })).Status.Should().Be(200);

        (await first.TryToSay(room, "one more")).ShouldRefuse(404, "unknown-group");
        (await first.Get($"/api/groups/{room}/messages")).ShouldRefuse(404, "unknown-group");
        await firsts.ShouldEnd();
        (await hers.Next("member-left")).Word("memberId").Should().Be(first.Id);
        (await Clinician(ana)).Should().BeNull();
        await console.Next("whose it is", frame => frame.Event == "case-updated" && frame.Word("acknowledgedBy") == second.Id);

        (await second.Post($"/api/cases/{id}/handoff")).Word("groupId").Should().Be(room);
        await second.Tell(room, "I have read what you wrote.");
        (await hers.Next("message-posted")).Word("authorId").Should().Be(second.Id);
        (await Clinician(ana)).Should().Be(second.Name);
        await using var seconds = await second.Open(town.At(There, $"/api/groups/{room}/feed"));

        (await town.Administrator.Post($"/api/accounts/{second.Id}/deactivate", new { reason = "left" })).Status.Should().Be(204);

        await seconds.ShouldEnd();
        await Eventually.Holds(
            "their session to be dead", async () => (await second.Get(town.At(There, "/api/session"))).Status == 401);
        await console.Next("that nobody has it", frame =>
            frame.Word("id") == id && frame.Word("phase") == "Raised" && frame.Word("acknowledgedBy").Length == 0);
        (await Clinician(ana)).Should().BeNull();
    }

    [Fact]
    public async Task Who_leaves_or_blocks_somebody_through_one_front_end_has_left_and_blocked_them_at_the_other()
    {
        var (ana, ben, chloe) = (await town.NewPerson(There), await town.NewPerson(Here), await town.NewPerson(Here));
        var group = await town.NewGroup(ana, ben, chloe);
        await ben.Tell(group, "These are words of Ben.");
        await using var room = await ana.OpenGroup(group);
        await using var own = await ana.Open("/api/me/feed");
        (await ana.Get($"/api/groups/{group}/messages")).Text.Should().Contain("words of Ben");

        (await ana.Send(HttpMethod.Put, town.At(Here, $"/api/me/blocks/{ben.Id}"), Person.Json(new { }))).Status.Should().Be(204);

        await Eventually.Holds("Ben to be hidden", async () =>
            !(await ana.Get($"/api/groups/{group}/messages")).Text.Contains("words of Ben", StringComparison.Ordinal));
        await ben.Tell(group, "These are more words of Ben.");
        var seen = await chloe.Tell(group, "These are words of Chloe.");
        (await room.Next("message-posted")).Id.Should().Be(seen);

        (await ana.Delete(town.At(Here, "/api/session"))).Status.Should().Be(204);

        await room.ShouldEnd();
        await own.ShouldEnd();
        await Eventually.Holds("her session to be dead", async () => (await ana.Get("/api/session")).Status == 401);
    }

    [Theory]
    [InlineData("GET", "live")]
    [InlineData("HEAD", "live")]
    [InlineData("GET", "ready")]
    [InlineData("HEAD", "ready")]
    public async Task Silos_and_front_ends_answer_a_probe_also_one_that_asks_for_the_head_alone(string method, string what)
    {
        using var http = new HttpClient();
        foreach (var part in town.Silos.Concat(town.FrontEnds))
        {
            using var probe = new HttpRequestMessage(new HttpMethod(method), new Uri(part.Address, $"/health/{what}"));
            using var answer = await http.SendAsync(probe);
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    private static bool IsPresent(Frame frame) => frame.Body.GetProperty("present").GetBoolean();

    private static async Task<string?> Clinician(Person member)
    {
        var room = (await member.Get("/api/me/private-rooms")).Body.EnumerateArray().Should().ContainSingle().Subject;
        var clinician = room.GetProperty("clinician");
        return clinician.ValueKind == JsonValueKind.Null ? null : clinician.GetString();
    }

    private async Task Change(string group, object settings)
    {
        var answer = await town.Administrator.Put($"/api/groups/{group}/settings", settings);
        answer.Status.Should().Be(200, answer.Text);
    }
}
