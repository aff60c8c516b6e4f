namespace TherapyGroups.Tests.Server.Moderation;

public sealed class SanctionTests(DemoServer server)
{
    private const string Reason = "named another member outside the group";

    [Theory]
    [InlineData("warn", false)]
    [InlineData("mute", true)]
    [InlineData("remove", false)]
    public async Task The_member_is_told_in_private_what_and_why_and_never_by_whom(string kind, bool hasEnd)
    {
        var room = await Enter();
        await using var own = await room.Member.Open("/api/me/feed");

        var answer = await Sanction(room, room.Moderator, new { kind, reason = Reason });

        answer.Status.Should().Be(201, answer.Text);
        var told = await own.Next("sanction");
        (told.Word("kind"), told.Word("groupId"), told.Word("reason")).Should().Be((kind, room.Group, Reason));
        told.Body.GetProperty("until").ValueKind.Should().Be(
            hasEnd ? System.Text.Json.JsonValueKind.String : System.Text.Json.JsonValueKind.Null);
        told.Raw.Should().NotContain(room.Moderator.Id).And.NotContain(room.Moderator.Name);
    }

    [Fact]
    public async Task A_notice_that_was_missed_comes_with_the_next_connection_until_it_is_put_away()
    {
        var room = await Enter();
        await Sanction(room, room.Moderator, new { kind = "warn", reason = Reason });

        await using (var own = await room.Member.Open("/api/me/feed"))
        {
            var id = (await own.Next("sanction")).Word("id");
            (await room.Member.Post($"/api/me/notices/{id}/seen")).Status.Should().Be(204);
        }

        await Sanction(room, room.Moderator, new { kind = "mute", reason = "again" });
        await using var later = await room.Member.Open("/api/me/feed");
        (await later.Next("sanction")).Word("kind").Should().Be("mute");
    }

    [Fact]
    public async Task A_muted_member_cannot_post_nor_edit_and_can_read_report_take_back_and_leave()
    {
        var room = await Enter();
        var message = Guid.NewGuid();
        await room.Member.Say(room.Group, Words.Calm, message);
        await Sanction(room, room.Moderator, new { kind = "mute", minutes = 5, reason = Reason });

        (await room.Member.TryToSay(room.Group, Words.Calm)).ShouldRefuse(403, "muted").ShouldSayWhen();
        (await room.Member.Put($"/api/groups/{room.Group}/messages/{message}", new { text = "changed" }))
            .ShouldRefuse(403, "muted").ShouldSayWhen();
        (await room.Member.Get($"/api/groups/{room.Group}/messages")).Status.Should().Be(200);
        (await room.Member.Post($"/api/groups/{room.Group}/messages/{message}/reports", new { reason = "x" })).Status.Should().Be(201);
        (await room.Member.Delete($"/api/groups/{room.Group}/messages/{message}")).Status.Should().Be(200);
        (await room.Member.Delete($"/api/groups/{room.Group}/members/me")).Status.Should().Be(204);
    }

    [Fact]
    public async Task Somebody_removed_cannot_join_again_and_is_told_so()
    {
        var room = await Enter();
        await Sanction(room, room.Moderator, new { kind = "remove", reason = Reason });

        (await Join(room)).ShouldRefuse(403, "removed");
        var another = await server.Site.NewGroup();
        (await room.Member.Post($"/api/groups/{another}/members", new { agreementVersion = 1 })).Status.Should().Be(201);
    }

    [Fact]
    public async Task A_removal_for_a_time_says_until_when()
    {
        var room = await Enter();
        await Sanction(room, room.Moderator, new { kind = "remove", minutes = 30, reason = Reason });

        (await Join(room)).ShouldRefuse(403, "removed").ShouldSayWhen();
    }

    [Theory]
    [InlineData("""{"kind":"mute"}""", "reason-required")]
    [InlineData("""{"kind":"mute","reason":" "}""", "reason-required")]
    [InlineData("""{"kind":"ban","reason":"x"}""", "invalid-sanction")]
    [InlineData("""{"reason":"x"}""", "invalid-sanction")]
    [InlineData("""{"kind":"mute","minutes":0,"reason":"x"}""", "invalid-minutes")]
    [InlineData("""{"kind":"mute","minutes":43201,"reason":"x"}""", "invalid-minutes")]
    [InlineData("""{"kind":"warn","minutes":5,"reason":"x"}""", "invalid-minutes")]
    [InlineData("""{"kind":"mute","minutes":"five","reason":"x"}""", "invalid-body")]
    [InlineData("""{"kind":"mute","minutes":99999999999,"reason":"x"}""", "invalid-body")]
    public async Task What_is_not_clear_is_refused_and_changes_nothing(string body, string code)
    {
        var room = await Enter();

        (await room.Moderator.Send(HttpMethod.Post, room.Sanctions, Person.Text(body))).ShouldRefuse(400, code);

        (await room.Member.TryToSay(room.Group, Words.Calm)).Status.Should().Be(201);
    }

    [Fact]
    public async Task A_reason_has_up_to_a_thousand_characters()
    {
        var room = await Enter();

        (await Sanction(room, room.Moderator, new { kind = "warn", reason = new string('x', 1_001) })).ShouldRefuse(400, "reason-too-long");
        (await Sanction(room, room.Moderator, new { kind = "warn", reason = new string('x', 1_000) })).Status.Should().Be(201);
    }

    [Fact]
    public async Task Nobody_is_sanctioned_who_is_not_there_nor_by_themselves_nor_by_their_equals()
    {
        var room = await Enter();
        var equal = await server.Site.NewStaff("peer-moderator");
        await (await server.Site.SignIn("admin")).Appoint(room.Group, equal);
        var wish = new { kind = "mute", reason = Reason };

        (await room.Moderator.Post(Of(room, "nobody"), wish)).ShouldRefuse(404, "unknown-member");
        (await room.Moderator.Post(Of(room, room.Moderator.Id), wish)).ShouldRefuse(403, "not-above");
        (await room.Moderator.Post(Of(room, equal.Id), wish)).ShouldRefuse(403, "not-above");
        (await room.Member.Post(Of(room, room.Moderator.Id), wish)).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task An_administrator_moderates_without_a_seat()
    {
        var room = await Enter();
        var administrator = await server.Site.SignIn("admin");
        var message = Guid.NewGuid();
        await room.Member.Say(room.Group, Words.Calm, message);
        var visibility = $"/api/groups/{room.Group}/messages/{message}/visibility";

        (await administrator.Put(visibility, new { hidden = true, reason = "x" })).Status.Should().Be(200);
        (await administrator.Put(visibility, new { hidden = false, reason = "x" })).Status.Should().Be(200);
        (await Sanction(room, administrator, new { kind = "mute", reason = Reason })).Status.Should().Be(201);
        (await administrator.Post(Of(room, room.Moderator.Id), new { kind = "mute", reason = Reason })).Status.Should().Be(201);
        (await administrator.Post("/api/groups/nowhere/members/nobody/sanctions", new { kind = "warn", reason = "x" }))
            .ShouldRefuse(404, "unknown-group");
    }

    [Fact]
    public async Task Every_sanction_is_in_the_audit_log()
    {
        var room = await Enter();
        await Sanction(room, room.Moderator, new { kind = "mute", reason = Reason });

        var entries = await AuditTail.Read(await server.Site.SignIn("admin"));

        var entry = entries.Single(one => one.GetProperty("subject").GetString() == $"{room.Group}/{room.Member.Id}");
        (entry.GetProperty("by").GetString(), entry.GetProperty("act").GetString()).Should().Be((room.Moderator.Id, "member.mute"));
    }

    private static string Of(Room room, string member) => $"/api/groups/{room.Group}/members/{member}/sanctions";

    private static Task<Answer> Sanction(Room room, Person by, object wish) => by.Post(room.Sanctions, wish);

    private static Task<Answer> Join(Room room) =>
        room.Member.Post($"/api/groups/{room.Group}/members", new { agreementVersion = 1 });

    private async Task<Room> Enter()
    {
        var (member, moderator) = (await server.Site.NewPerson(), await server.Site.NewStaff("peer-moderator"));
        var group = await server.Site.NewGroup(member, moderator);
        return new Room(member, moderator, group);
    }

    private sealed record Room(Person Member, Person Moderator, string Group)
    {
        public string Sanctions => Of(this, Member.Id);
    }
}
