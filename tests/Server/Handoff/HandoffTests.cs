using System.Text.Json;

namespace TherapyGroups.Tests.Server.Handoff;

/// <summary>Talking in private, from the clinician's offer to the end.</summary>
public sealed class HandoffTests(DemoServer server)
{
    [Fact]
    public async Task A_member_who_accepts_talks_with_the_clinician_in_a_room_that_nobody_else_sees()
    {
        var (ana, ben, _, clinician, id) = await Raised();
        await using var mine = await ana.Open("/api/me/feed");

        var room = await Offer(clinician, id);
        var offer = await mine.Next("private-room-offered");

        (offer.Word("groupId"), offer.Word("clinician"), offer.Word("as")).Should().Be((room, "dr-rivera", "member"));
        (await ana.Post($"/api/me/private-rooms/{room}/accept")).Status.Should().Be(200);
        await ana.Say(room, "Thank you for being here.");
        await clinician.Say(room, "I am glad you came.");
        Texts((await ana.Get($"/api/groups/{room}/messages")).Body).Should().Equal("Thank you for being here.", "I am glad you came.");

        (await ben.Get($"/api/groups/{room}")).ShouldRefuse(404, "unknown-group");
        (await ben.Post($"/api/groups/{room}/members", new { agreementVersion = 1 })).ShouldRefuse(404, "unknown-group");
        (await ben.Get($"/api/groups/{room}/messages")).ShouldRefuse(404, "unknown-group");
        (await ben.Get($"/api/groups/{room}/sessions")).ShouldRefuse(404, "unknown-group");
        (await ben.TryToSay(room, "Is anybody here?")).ShouldRefuse(404, "unknown-group");
        (await ben.Put($"/api/groups/{room}/messages/{Guid.NewGuid()}", new { text = "hello" })).ShouldRefuse(404, "unknown-group");
        (await ben.Delete($"/api/groups/{room}/messages/{Guid.NewGuid()}")).ShouldRefuse(404, "unknown-group");
        (await ben.Post($"/api/groups/{room}/typing")).ShouldRefuse(404, "unknown-group");
        (await ben.Get("/api/groups?limit=200")).Text.Should().NotContain(room);
        var around = (await clinician.ReadCase(id)).Body.GetProperty("around");
        around.GetProperty("privateRoom").GetProperty("state").GetString().Should().Be("accepted");
        around.GetProperty("transcript").EnumerateArray().Select(one => one.GetProperty("text").GetString())
            .Should().Equal("Thank you for being here.", "I am glad you came.");
    }

    [Fact]
    public async Task Joining_by_the_ordinary_way_is_a_yes_too()
    {
        var (ana, _, _, clinician, id) = await Raised();
        var room = await Offer(clinician, id);

        var joined = await ana.Post($"/api/groups/{room}/members", new { agreementVersion = 1 });

        (joined.Status, joined.Word("status")).Should().Be((201, "member"));
        (await State(clinician, id)).Should().Be("accepted");
    }

    [Fact]
    public async Task A_no_is_told_to_the_clinician_and_a_second_offer_comes_into_the_same_room()
    {
        var (ana, _, _, clinician, id) = await Raised();
        var room = await Offer(clinician, id);
        await using var console = await clinician.OpenConsole();

        (await ana.Post($"/api/me/private-rooms/{room}/decline")).Status.Should().Be(204);

        await console.Next("the news of the no", frame => frame.Event == "case-updated" && frame.Word("id") == id);
        (await State(clinician, id)).Should().Be("declined");
        (await Offer(clinician, id)).Should().Be(room);
        (await State(clinician, id)).Should().Be("offered");
    }

    [Fact]
    public async Task A_second_handoff_gives_the_same_open_room_and_another_clinician_is_told_who_has_the_case()
    {
        var (_, _, _, clinician, id) = await Raised();
        var other = await server.Site.NewStaff("clinician");

        var rooms = await Task.WhenAll(Offer(clinician, id), Offer(clinician, id), Offer(clinician, id));

        rooms.Distinct().Should().ContainSingle();
        (await other.Post($"/api/cases/{id}/handoff")).ShouldRefuse(409, "already-acknowledged")
            .Word("acknowledgedBy").Should().Be("dr-rivera");
        (await clinician.Post("/api/cases/nothing/handoff")).ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task The_member_can_leave_at_any_time_and_come_back_while_the_room_is_open()
    {
        var (ana, _, _, clinician, id) = await Raised();
        var room = await Offer(clinician, id);
        await ana.Post($"/api/me/private-rooms/{room}/accept");

        (await ana.Delete($"/api/groups/{room}/members/me")).Status.Should().Be(204);

        (await State(clinician, id)).Should().Be("left");
        (await ana.TryToSay(room, "hello")).ShouldRefuse(404, "unknown-group");
        (await ana.Get($"/api/groups/{room}/messages")).ShouldRefuse(404, "unknown-group");
        (await ana.Post($"/api/me/private-rooms/{room}/accept")).Status.Should().Be(200);
        await ana.Say(room, "I am back.");
    }

    [Fact]
    public async Task With_the_case_the_room_closes_for_writing_and_stays_to_be_read()
    {
        var (ana, _, _, clinician, id) = await Raised();
        var room = await Offer(clinician, id);
        await ana.Post($"/api/me/private-rooms/{room}/accept");
        await ana.Say(room, "Thank you.");

        (await clinician.Post($"/api/cases/{id}/resolve", new { disposition = "supported", note = "Talked." })).Status.Should().Be(200);

        var refusal = (await ana.TryToSay(room, "one more")).ShouldRefuse(403, "room-closed");
        refusal.Word("title").Should().Contain("private talk is over").And.Contain("crisis help page").And.NotContain("sessions");
        refusal.Body.GetProperty("isOver").GetBoolean().Should().BeTrue();
        Texts((await ana.Get($"/api/groups/{room}/messages")).Body).Should().Equal("Thank you.");
        (await clinician.Post($"/api/cases/{id}/handoff")).ShouldRefuse(409, "already-resolved");
        (await ana.Get("/api/me/private-rooms")).Body.GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task What_the_member_says_in_the_room_is_looked_at_as_everywhere_and_the_clinicians_questions_are_not_held_against_them()
    {
        var (ana, _, _, clinician, id) = await Raised();
        var room = await Offer(clinician, id);
        await ana.Post($"/api/me/private-rooms/{room}/accept");
        await using var console = await clinician.OpenConsole();
        await clinician.Say(room, "Did you write: I am going to kill myself tonight?");

        await ana.Say(room, Words.Crisis);

        await console.Next("the second message", frame =>
            frame.IsAbout("case-updated", ana) && frame.Body.GetProperty("evidenceCount").GetInt32() == 2);
        (await clinician.OpenCasesOf(clinician)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_peer_moderator_of_the_group_can_be_asked_to_introduce_and_nobody_else()
    {
        var (ana, ben, group, clinician, id) = await Raised();
        var peer = await server.Site.NewStaff("peer-moderator");
        var administrator = await server.Site.SignIn("admin");
        await administrator.Post($"/api/groups/{group}/moderators", new { pseudonym = peer.Name });
        await using var theirs = await peer.Open("/api/me/feed");

        (await clinician.Post($"/api/cases/{id}/handoff", new { introducedBy = ben.Name })).ShouldRefuse(400, "not-a-peer-moderator");
        var room = (await clinician.Post($"/api/cases/{id}/handoff", new { introducedBy = peer.Name })).Word("groupId");

        var offer = await theirs.Next("private-room-offered");
        (offer.Word("as"), offer.Word("member")).Should().Be(("peer-moderator", ana.Name));
        (await peer.Post($"/api/me/private-rooms/{room}/accept")).Status.Should().Be(200);
        (await ana.Post($"/api/me/private-rooms/{room}/accept")).Status.Should().Be(200);
        await peer.Say(room, "This is Dr. Rivera. I will leave you two now.");
        (await peer.Delete($"/api/groups/{room}/members/me")).Status.Should().Be(204);
        (await clinician.Get($"/api/groups/{room}")).Body.GetProperty("members").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task A_member_asks_for_a_clinician_and_the_case_says_so()
    {
        var (ana, ben, _, clinician, id) = await Raised();

        (await ana.Post("/api/me/private-rooms")).Status.Should().Be(202);

        (await clinician.ReadCase(id)).Body.GetProperty("history").EnumerateArray()
            .Should().Contain(entry => entry.GetProperty("kind").GetString() == "RoomWanted");
        (await ben.Post("/api/me/private-rooms")).ShouldRefuse(409, "nothing-open");
    }

    [Fact]
    public async Task A_wish_is_news_for_whoever_has_the_case_and_waits_for_their_answer()
    {
        var (ana, _, _, clinician, id) = await Raised();
        await clinician.Put("/api/duty", new { onDuty = true });
        (await clinician.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        var before = (await clinician.OpenCasesOf(ana)).Single();
        await using var console = await clinician.OpenConsole();

        (await ana.Post("/api/me/private-rooms")).Status.Should().Be(202);

        var heard = await console.Next("the wish", frame =>
            frame.Event == "case-updated" && frame.Word("id") == id
            && frame.Body.GetProperty("newsCount").GetInt32() > before.GetProperty("newsCount").GetInt32());
        heard.Word("dueAt").Should().NotBeNullOrEmpty();
        (await clinician.Post($"/api/cases/{id}/resolve", new { disposition = "supported", note = "Not read." }))
            .ShouldRefuse(409, "acknowledge-again");
        (await clinician.Post($"/api/cases/{id}/handoff")).Status.Should().Be(200, "the offer is the answer");
        (await clinician.OpenCasesOf(ana)).Single().GetProperty("dueAt").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Who_declined_and_asks_again_is_heard_again()
    {
        var (ana, _, _, clinician, id) = await Raised();
        await ana.Post("/api/me/private-rooms");
        var room = await Offer(clinician, id);
        (await ana.Post($"/api/me/private-rooms/{room}/decline")).Status.Should().Be(204);

        (await ana.Post("/api/me/private-rooms")).Status.Should().Be(202);
        (await ana.Post("/api/me/private-rooms")).Status.Should().Be(202);

        (await clinician.ReadCase(id)).Body.GetProperty("history").EnumerateArray()
            .Count(entry => entry.GetProperty("kind").GetString() == "RoomWanted").Should().Be(2);
    }

    private static async Task<string> Offer(Person clinician, string id)
    {
        var answer = await clinician.Post($"/api/cases/{id}/handoff");
        answer.Status.Should().Be(200, answer.Text);
        return answer.Word("groupId");
    }

    private static async Task<string?> State(Person clinician, string id) =>
        (await clinician.ReadCase(id)).Body.GetProperty("around").GetProperty("privateRoom").GetProperty("state").GetString();

    private static IEnumerable<string?> Texts(JsonElement page) =>
        page.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString());

    private async Task<(Person Ana, Person Ben, string Group, Person Clinician, string Case)> Raised()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        var id = await server.Site.RaiseCase(ana, group);
        return (ana, ben, group, await server.Site.SignIn("dr-rivera"), id);
    }
}
