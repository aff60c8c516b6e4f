namespace TherapyGroups.Tests.Server.Feeds;

/// <summary>Whoever loses access loses what is open, not only what they would open next.</summary>
public sealed class LosingAccessTests(DemoServer server)
{
    private static readonly object Reason = new { reason = "for the test" };

    [Fact]
    public async Task Somebody_who_is_removed_sees_nothing_more_of_the_room_and_the_others_see_that_they_left()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        await using var anas = await ana.OpenGroup(group);
        await using var bens = await ben.OpenGroup(group);

        await Sanction(group, ana, "remove");
        await ben.Say(group, "after the removal");

        await anas.ShouldEnd();
        anas.Seen.Should().NotContain(frame => frame.Raw.Contains("after the removal"));
        var left = await bens.Next("member-left");
        (left.Word("memberId"), left.Word("pseudonym"), left.Word("detail")).Should().Be((ana.Id, ana.Name, ""));
        (await ana.Get($"/api/groups/{group}/feed")).ShouldRefuse(403, "not-a-member");
        (await ana.Get($"/api/groups/{group}/messages")).ShouldRefuse(403, "not-a-member");
    }

    [Fact]
    public async Task Somebody_who_is_muted_goes_on_reading_and_the_others_are_told_nothing()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        await using var anas = await ana.OpenGroup(group);
        await using var bens = await ben.OpenGroup(group);

        await Sanction(group, ana, "mute");
        var seq = await ben.Say(group, Words.Calm);

        (await anas.Next("message-posted")).Id.Should().Be(seq);
        (await bens.Next("message-posted")).Id.Should().Be(seq);
        var told = bens.Seen.TakeWhile(frame => frame.Id != seq).Where(frame => frame.Event != "presence").ToList();
        told.Should().Contain(frame => frame.Id == seq - 1, "the sequence has no gap");
        told.Should().OnlyContain(frame => frame.Event.Length == 0 && frame.Data.Length == 0);
        (await ana.TryToSay(group, Words.Calm)).ShouldRefuse(403, "muted").ShouldSayWhen();
    }

    [Fact]
    public async Task A_feed_that_resumes_over_a_mute_tells_nothing_of_it_either()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        await Sanction(group, ana, "mute");
        await Sanction(group, ana, "warn");
        var seq = await ben.Say(group, Words.Calm);

        await using var feed = await ben.OpenGroup(group, lastEventId: 0);
        await feed.Next("message-posted");

        var places = feed.Seen.Where(frame => frame.Id is not null).Select(frame => frame.Id ?? 0);
        places.Should().Equal(Enumerable.Range(1, (int)seq).Select(place => (long)place));
        feed.Seen.Where(frame => frame.Id is 3 or 4).Should().OnlyContain(frame => frame.Event.Length == 0 && frame.Data.Length == 0);
    }

    [Fact]
    public async Task Changing_a_removal_is_told_to_nobody()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        await Sanction(group, ana, "remove");
        await using var bens = await ben.OpenGroup(group);

        await Sanction(group, ana, "remove");
        await ben.Say(group, Words.Calm);
        await bens.Next("message-posted");

        bens.Seen.Should().NotContain(frame => frame.Event == "member-left");
    }

    [Fact]
    public async Task Quick_exit_closes_everything_that_is_open_on_every_device()
    {
        var ana = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(ana);
        var elsewhere = await server.Site.SignIn(ana.Name);
        await using var room = await ana.OpenGroup(group);
        await using var own = await ana.Open("/api/me/feed");
        await using var roomElsewhere = await elsewhere.OpenGroup(group);

        (await ana.Post("/api/session/quick-exit")).Status.Should().Be(204);

        await Task.WhenAll(room.ShouldEnd(), own.ShouldEnd(), roomElsewhere.ShouldEnd());
    }

    [Fact]
    public async Task Closing_an_account_closes_all_its_feeds_and_its_door()
    {
        var ana = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(ana);
        await using var room = await ana.OpenGroup(group);
        await using var own = await ana.Open("/api/me/feed");

        await Administer(ana, "deactivate");

        await Task.WhenAll(room.ShouldEnd(), own.ShouldEnd());
        (await ana.Get("/api/session")).ShouldRefuse(401, "signed-out");
        (await server.Site.Visitor().Post("/api/session", new { pseudonym = ana.Name, passphrase = Site.Passphrase }))
            .ShouldRefuse(403, "account-closed");

        await Administer(ana, "reactivate");
        (await (await server.Site.SignIn(ana.Name)).Get($"/api/groups/{group}/messages")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_clinician_who_is_none_any_more_loses_the_console_and_goes_off_duty()
    {
        var clinician = await server.Site.NewStaff("clinician");
        await clinician.Put("/api/duty", new { onDuty = true });
        await using var console = await clinician.OpenConsole();

        await Administer(clinician, "roles/clinician/revoke");

        await console.ShouldEnd();
        (await clinician.Get("/api/cases")).ShouldRefuse(403, "forbidden");
        (await clinician.Get("/api/session")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_peer_moderator_who_is_none_any_more_loses_the_rooms()
    {
        var moderator = await server.Site.NewStaff("peer-moderator");
        var ana = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(moderator, ana);
        var message = Guid.NewGuid();
        await ana.Say(group, Words.Calm, message);
        await using var room = await moderator.OpenGroup(group);

        await Administer(moderator, "roles/peer-moderator/revoke");

        await room.ShouldEnd();
        (await moderator.Put($"/api/groups/{group}/messages/{message}/visibility", new { hidden = true, reason = "x" }))
            .ShouldRefuse(403, "forbidden");
        (await moderator.Get($"/api/groups/{group}/messages")).ShouldRefuse(403, "not-a-member");
    }

    [Fact]
    public async Task An_administrator_cannot_close_the_last_door_behind_themselves()
    {
        var administrator = await server.Site.NewStaff("administrator");

        foreach (var act in new[] { "deactivate", "roles/administrator/revoke", "totp/reset" })
        {
            (await administrator.Post($"/api/accounts/{administrator.Id}/{act}", Reason)).ShouldRefuse(409, "not-yourself");
        }
    }

    [Fact]
    public async Task Such_acts_need_a_reason_and_somebody_to_act_on()
    {
        var administrator = await server.Site.NewStaff("administrator");
        var ana = await server.Site.NewPerson();

        (await administrator.Post($"/api/accounts/{ana.Id}/deactivate", new { })).ShouldRefuse(400, "reason-required");
        (await administrator.Post("/api/accounts/nobody/deactivate", Reason)).ShouldRefuse(404, "not-found");
        (await administrator.Post($"/api/accounts/{ana.Id}/roles/member/revoke", Reason)).ShouldRefuse(400, "invalid-role");
        (await ana.Get("/api/session")).Status.Should().Be(200);
    }

    private async Task Administer(Person person, string act)
    {
        var administrator = await server.Site.SignIn("admin");
        (await administrator.Post($"/api/accounts/{person.Id}/{act}", Reason)).Status.Should().Be(204);
        var audit = await AuditTail.Read(administrator);
        audit.Should().Contain(entry => entry.GetProperty("subject").GetString() == person.Id);
    }

    private async Task Sanction(string group, Person member, string kind)
    {
        var administrator = await server.Site.SignIn("admin");
        var answer = await administrator.Post(
            $"/api/groups/{group}/members/{member.Id}/sanctions", new { kind, reason = "for the test" });
        answer.Status.Should().Be(201, answer.Text);
    }
}
