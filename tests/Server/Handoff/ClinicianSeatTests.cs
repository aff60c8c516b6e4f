using System.Text.Json;

namespace TherapyGroups.Tests.Server.Handoff;

/// <summary>The clinician's seat in a private room is theirs while they are a clinician and have the case, and no longer.</summary>
public sealed class ClinicianSeatTests(DemoServer server)
{
    [Theory]
    [InlineData("roles/clinician/revoke")]
    [InlineData("credential/withdraw")]
    public async Task Who_is_no_clinician_any_more_reads_hears_and_writes_nothing_there_and_nobody_sits_in_their_place(string act)
    {
        var (ana, leaving, id, room) = await Talking();
        await using var feed = await leaving.OpenGroup(room);

        var administrator = await server.Site.SignIn("admin");
        (await administrator.Post($"/api/accounts/{leaving.Id}/{act}", new { reason = "left" })).Status.Should().BeOneOf(200, 204);

        await feed.ShouldEnd();
        (await leaving.Get($"/api/groups/{room}/messages")).ShouldRefuse(404, "unknown-group");
        (await leaving.Get($"/api/groups/{room}")).ShouldRefuse(404, "unknown-group");
        (await leaving.Post($"/api/groups/{room}/typing")).ShouldRefuse(404, "unknown-group");
        (await leaving.TryToSay(room, "one more")).ShouldRefuse(404, "unknown-group");
        (await leaving.Get("/api/me/private-rooms")).Body.GetArrayLength().Should().Be(0);
        (await Only(ana)).GetProperty("clinician").ValueKind.Should().Be(JsonValueKind.Null, "nobody is there now");
        (await ana.TryToSay(room, "Is somebody there?")).Status.Should().Be(201, "the member keeps their room");
        var rivera = await server.Site.SignIn("dr-rivera");
        var privateRoom = (await rivera.ReadCase(id)).Body.GetProperty("around").GetProperty("privateRoom");
        privateRoom.GetProperty("clinician").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task With_the_case_the_seat_goes_to_whoever_has_it_now_and_the_member_reads_who_that_is()
    {
        var (ana, first, id, room) = await Talking();
        await first.Say(room, "I am here.");
        var second = await server.Site.NewStaff("clinician");
        await using var feed = await first.OpenGroup(room);

        (await second.Post($"/api/cases/{id}/take-over", new { note = "My shift begins." })).Status.Should().Be(200);

        await feed.ShouldEnd();
        (await first.Get($"/api/groups/{room}/messages")).ShouldRefuse(404, "unknown-group");
        (await first.TryToSay(room, "one more")).ShouldRefuse(404, "unknown-group");
        (await second.Get($"/api/groups/{room}/messages")).ShouldRefuse(404, "unknown-group");
        (await Only(ana)).GetProperty("clinician").ValueKind.Should().Be(JsonValueKind.Null);

        (await second.Post($"/api/cases/{id}/handoff")).Word("groupId").Should().Be(room);

        (await Only(ana)).GetProperty("clinician").GetString().Should().Be(second.Name);
        await second.Say(room, "I have read what you wrote.");
        (await second.Get($"/api/groups/{room}/messages")).Text.Should().Contain("I am here.").And.Contain("I have read");
        (await first.Post($"/api/cases/{id}/handoff")).ShouldRefuse(409, "already-acknowledged");
        var names = (await ana.Get($"/api/groups/{room}")).Body.GetProperty("members").EnumerateArray()
            .Select(one => one.GetProperty("pseudonym").GetString());
        names.Should().BeEquivalentTo(ana.Name, second.Name);
    }

    [Fact]
    public async Task Who_was_asked_in_and_has_not_answered_is_asked_anew_by_the_next_clinician()
    {
        var (ana, id) = await Raised();
        var (first, second) = (await server.Site.NewStaff("clinician"), await server.Site.NewStaff("clinician"));
        (await first.Post($"/api/cases/{id}/handoff")).Status.Should().Be(200);
        (await second.Post($"/api/cases/{id}/take-over", new { note = "My shift begins." })).Status.Should().Be(200);

        await using var feed = await ana.Open("/api/me/feed");
        (await second.Post($"/api/cases/{id}/handoff")).Status.Should().Be(200);

        (await feed.Next("private-room-offered")).Word("clinician").Should().Be(second.Name);
    }

    private static async Task<JsonElement> Only(Person person) =>
        (await person.Get("/api/me/private-rooms")).Body.EnumerateArray().Should().ContainSingle().Subject;

    private async Task<(Person Ana, Person Clinician, string Case, string Room)> Talking()
    {
        var (ana, id) = await Raised();
        var clinician = await server.Site.NewStaff("clinician");
        var room = (await clinician.Post($"/api/cases/{id}/handoff")).Word("groupId");
        (await ana.Post($"/api/me/private-rooms/{room}/accept")).Status.Should().Be(200);
        (await Only(ana)).GetProperty("clinician").GetString().Should().Be(clinician.Name);
        return (ana, clinician, id, room);
    }

    private async Task<(Person Ana, string Case)> Raised()
    {
        var ana = await server.Site.NewPerson();
        return (ana, await server.Site.RaiseCase(ana, await server.Site.NewGroup(ana)));
    }
}
