namespace TherapyGroups.Tests.Server.Groups;

/// <summary>A role says what somebody may be. Only an appointment makes them that in a group which has somebody already.</summary>
public sealed class ModeratorTests(DemoServer server)
{
    private static readonly object Warning = new { kind = "warn", reason = "unkind" };

    [Theory]
    [InlineData("peer-moderator")]
    [InlineData("facilitator")]
    public async Task Nobody_gets_to_moderate_a_group_that_has_a_moderator_by_joining_it(string role)
    {
        var (ana, staff) = (await server.Site.NewPerson(), await server.Site.NewStaff(role));
        var group = await server.Site.NewGroup(ana);
        var administrator = await server.Site.SignIn("admin");
        (await administrator.Appoint(group, await server.Site.NewStaff("peer-moderator"))).Status.Should().Be(200);
        (await staff.Post($"/api/groups/{group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);
        var message = Guid.NewGuid();
        await ana.Say(group, Words.Calm, message);
        await ana.Post($"/api/groups/{group}/messages/{message}/reports", new { reason = "unkind" });

        (await staff.Get($"/api/groups/{group}")).Word("membership").Should().Be("member");
        (await staff.Post($"/api/groups/{group}/members/{ana.Id}/sanctions", Warning)).ShouldRefuse(403, "forbidden");
        (await staff.Put($"/api/groups/{group}/messages/{message}/visibility", new { hidden = true, reason = "x" }))
            .ShouldRefuse(403, "forbidden");
        (await staff.Get("/api/moderation/items")).Body.GetArrayLength().Should().Be(0);
        (await staff.Put($"/api/groups/{group}/moderators/{staff.Id}", new { })).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task The_first_peer_moderator_who_joins_a_group_without_one_keeps_it_and_the_next_is_a_member()
    {
        var (ana, first) = (await server.Site.NewPerson(), await server.Site.NewStaff("peer-moderator"));
        var next = await server.Site.NewStaff("peer-moderator");
        var group = await server.Site.NewGroup(ana);

        (await first.Post($"/api/groups/{group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);
        (await next.Post($"/api/groups/{group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);

        (await first.Post($"/api/groups/{group}/members/{ana.Id}/sanctions", Warning)).Status.Should().Be(201);
        (await next.Post($"/api/groups/{group}/members/{ana.Id}/sanctions", Warning)).ShouldRefuse(403, "forbidden");

        var administrator = await server.Site.SignIn("admin");
        (await administrator.Delete($"/api/groups/{group}/moderators/{first.Id}")).Status.Should().Be(204);
        (await first.Post($"/api/groups/{group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);
        (await first.Post($"/api/groups/{group}/members/{ana.Id}/sanctions", Warning))
            .ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task Who_is_appointed_moderates_and_who_is_dismissed_does_not()
    {
        var (ana, staff) = (await server.Site.NewPerson(), await server.Site.NewStaff("peer-moderator"));
        var administrator = await server.Site.SignIn("admin");
        var group = await server.Site.NewGroup(ana);
        await staff.Post($"/api/groups/{group}/members", new { agreementVersion = 1 });

        var appointed = await administrator.Appoint(group, staff);

        (appointed.Status, appointed.Word("role")).Should().Be((200, "peer-moderator"));
        (await administrator.Appoint(group, staff)).Status.Should().Be(200, "they are that already");
        (await staff.Get($"/api/groups/{group}")).Word("membership").Should().Be("peer-moderator");
        (await staff.Post($"/api/groups/{group}/members/{ana.Id}/sanctions", Warning)).Status.Should().Be(201);

        (await administrator.Delete($"/api/groups/{group}/moderators/{staff.Id}")).Status.Should().Be(204);
        (await administrator.Delete($"/api/groups/{group}/moderators/{staff.Id}")).ShouldRefuse(404, "not-found");
        (await staff.Post($"/api/groups/{group}/members/{ana.Id}/sanctions", Warning)).ShouldRefuse(403, "forbidden");
        (await staff.Get($"/api/groups/{group}/messages")).ShouldRefuse(403, "not-a-member");
    }

    [Fact]
    public async Task A_facilitator_runs_the_group_they_made_and_appoints_its_peer_moderators()
    {
        var (facilitator, peer) = (await server.Site.NewStaff("facilitator"), await server.Site.NewStaff("peer-moderator"));
        var other = await server.Site.NewStaff("facilitator");
        var made = await facilitator.Post("/api/groups", new { name = "Evening calm", topic = "anxiety", agreement = "Be kind." });
        var group = made.Word("id");

        (await facilitator.Get($"/api/groups/{group}")).Word("membership").Should().Be("facilitator");
        (await facilitator.Appoint(group, peer)).Status.Should().Be(200);
        (await facilitator.Appoint(group, other)).ShouldRefuse(403, "forbidden");
        (await other.Appoint(group, peer)).ShouldRefuse(403, "forbidden");
        (await facilitator.Delete($"/api/groups/{group}/moderators/{peer.Id}")).Status.Should().Be(204);
        (await facilitator.Delete($"/api/groups/{group}/moderators/{facilitator.Id}")).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task Nobody_is_appointed_to_what_they_are_not_invited_to()
    {
        var (ana, peer) = (await server.Site.NewPerson(), await server.Site.NewStaff("peer-moderator"));
        var administrator = await server.Site.SignIn("admin");
        var group = await server.Site.NewGroup(ana);

        (await administrator.Appoint(group, ana)).ShouldRefuse(409, "role-missing");
        var path = $"/api/groups/{group}/moderators/{peer.Id}";
        (await administrator.Put(path, new { role = "facilitator" })).ShouldRefuse(409, "role-missing");
        (await administrator.Put(path, new { role = "clinician" })).ShouldRefuse(400, "invalid-role");
        (await administrator.Put($"/api/groups/{group}/moderators/nobody", new { })).ShouldRefuse(404, "not-found");
        (await administrator.Appoint("nowhere", peer)).ShouldRefuse(404, "unknown-group");
    }

    [Fact]
    public async Task Sam_moderates_both_groups_of_the_demo()
    {
        var sam = await server.Site.SignIn("sam");

        foreach (var group in new[] { "demo-anxiety", "demo-grief" })
        {
            (await sam.Get($"/api/groups/{group}")).Word("membership").Should().Be("peer-moderator");
        }
    }
}
