namespace TherapyGroups.Tests.Server.Access;

/// <summary>
/// A private room is the clinician's and the member's. Whatever staff can do to a group by the route table, today's and tomorrow's, is done
/// to an ordinary one.
/// </summary>
public sealed class PrivateRoomTests(DemoServer server)
{
    private const string Hiding = "PUT /api/groups/{id}/messages/{messageId}/visibility";

    /// <summary>The acts of staff on a group: they change something, and the matrix keeps them from whoever has no role.</summary>
    private static IEnumerable<string> Acts => RouteTable.Endpoints.Where(endpoint =>
        !endpoint.StartsWith("GET ", StringComparison.Ordinal) && endpoint.Contains(" /api/groups/{id}/", StringComparison.Ordinal)
        && Matrix.Released.Rows[endpoint]["outsider"] == "403 forbidden");

    [Fact]
    public async Task An_administrator_changes_nothing_of_it_by_any_act_and_learns_of_none()
    {
        var site = server.Site;
        var ordinary = await WalkedRoom.Open(await Cast.Meet(site));
        var (ana, clinician, room) = await Talk(site);
        var before = (await clinician.Get($"/api/groups/{room}")).Text;

        foreach (var act in Acts.Except([Hiding]))
        {
            var walk = Walks.All[act];
            var path = (await walk.Path(ordinary, "administrator"))
                .Replace(ordinary.Group, room, StringComparison.Ordinal)
                .Replace(ordinary.Cast.Bystander.Id, ana.Id, StringComparison.Ordinal);
            var answer = await ordinary.Cast.Administrator.Send(
                new HttpMethod(act.Split(' ')[0]), path, Person.Json(walk.Body(ordinary, "administrator")));
            answer.Summary.Should().Be("404 unknown-group", act);
        }

        Acts.Should().Contain("POST /api/groups/{id}/moderators").And.HaveCountGreaterThan(10);
        (await clinician.Get($"/api/groups/{room}")).Text.Should().Be(before, "seats, pace, filters and agreement are as they were");
        await ana.Say(room, Words.Calm);
        await clinician.Say(room, Words.Calm);
    }

    [Fact]
    public async Task Nobody_is_seated_in_it_by_name()
    {
        var (ana, _, room) = await Talk(server.Site);
        await ana.Say(room, Words.Calm);
        var (administrator, sam) = (await server.Site.SignIn("admin"), await server.Site.SignIn("sam"));

        (await administrator.Post($"/api/groups/{room}/moderators", new { pseudonym = "sam" })).ShouldRefuse(404, "unknown-group");

        (await sam.Get($"/api/groups/{room}/messages")).ShouldRefuse(404, "unknown-group");
    }

    [Fact]
    public async Task What_its_member_reports_is_hidden_by_an_administrator_as_anywhere()
    {
        var (ana, clinician, room) = await Talk(server.Site);
        var message = Guid.NewGuid();
        await clinician.Say(room, Words.Calm, message);
        (await ana.Post($"/api/groups/{room}/messages/{message}/reports", new { reason = "unkind" })).Status.Should().Be(201);
        var administrator = await server.Site.SignIn("admin");
        (await administrator.Get($"/api/moderation/items?group={room}")).Body.EnumerateArray().Should().ContainSingle();

        var hidden = await administrator.Put($"/api/groups/{room}/messages/{message}/visibility", new { hidden = true, reason = "unkind" });

        hidden.Status.Should().Be(200, hidden.Text);
    }

    private static async Task<(Person Member, Person Clinician, string Room)> Talk(Site site)
    {
        var ana = await site.NewPerson();
        var id = await site.RaiseCase(ana, await site.NewGroup(ana));
        var clinician = await site.SignIn("dr-rivera");
        var offered = await clinician.Post($"/api/cases/{id}/handoff");
        offered.Status.Should().Be(200, offered.Text);
        var room = offered.Word("groupId");
        (await ana.Post($"/api/me/private-rooms/{room}/accept")).Status.Should().Be(200);
        return (ana, clinician, room);
    }
}
