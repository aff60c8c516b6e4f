namespace TherapyGroups.Tests.Server.Pace;

public sealed class SlowModeTests(DemoServer server)
{
    [Fact]
    public async Task Whoever_posts_faster_is_asked_to_wait_and_told_how_long_while_a_moderator_is_not()
    {
        var room = await Enter();
        await using var feed = await room.Member.OpenGroup(room.Group);

        (await room.Moderator.Put(room.SlowMode, new { seconds = 600 })).Status.Should().Be(200);

        var told = await feed.Next("slow-mode");
        (told.Word("detail"), told.Id).Should().Be(("600", told.Body.GetProperty("seq").GetInt64()));
        await room.Member.Say(room.Group, Words.Calm);
        (await room.Member.TryToSay(room.Group, Words.Calm)).ShouldRefuse(429, "slow-down").ShouldSayWhen();
        await room.Moderator.Say(room.Group, Words.Calm);
        await room.Moderator.Say(room.Group, Words.Calm);
    }

    [Fact]
    public async Task A_mistake_is_put_right_at_once_and_a_second_edit_waits_while_taking_back_does_not()
    {
        var room = await Enter();
        await room.Moderator.Put(room.SlowMode, new { seconds = 600 });
        var id = Guid.NewGuid();
        await room.Member.Say(room.Group, Words.Calm, id);
        var message = $"/api/groups/{room.Group}/messages/{id}";

        (await room.Member.Put(message, new { text = "I watered the plants." })).Status.Should().Be(200);

        (await room.Member.Put(message, new { text = "I watered them all." })).ShouldRefuse(429, "slow-down").ShouldSayWhen();
        (await room.Member.Delete(message)).Status.Should().Be(200);
    }

    [Fact]
    public async Task The_same_message_again_gets_its_first_answer_however_slow_the_room()
    {
        var room = await Enter();
        await room.Moderator.Put(room.SlowMode, new { seconds = 600 });
        var id = Guid.NewGuid();
        var seq = await room.Member.Say(room.Group, Words.Calm, id);

        var again = await room.Member.TryToSay(room.Group, Words.Calm, id);

        (again.Status, again.Number("seq")).Should().Be((200, seq));
    }

    [Fact]
    public async Task Slow_mode_ends_at_once_and_the_group_shows_how_slow_it_is()
    {
        var room = await Enter();
        await room.Moderator.Put(room.SlowMode, new { seconds = 600 });
        await room.Member.Say(room.Group, Words.Calm);
        (await room.Member.Get($"/api/groups/{room.Group}")).Number("slowModeSeconds").Should().Be(600);

        (await room.Moderator.Put(room.SlowMode, new { seconds = 0 })).Status.Should().Be(200);

        await room.Member.Say(room.Group, Words.Calm);
        (await room.Member.Get($"/api/groups/{room.Group}")).Number("slowModeSeconds").Should().Be(0);
    }

    [Fact]
    public async Task What_is_so_already_answers_with_the_event_that_made_it_so()
    {
        var room = await Enter();
        var first = await room.Moderator.Put(room.SlowMode, new { seconds = 30 });
        await room.Moderator.Say(room.Group, Words.Calm);

        var again = await room.Moderator.Put(room.SlowMode, new { seconds = 30 });

        (again.Status, again.Number("seq")).Should().Be((200, first.Number("seq")));
        first.Number("seq").Should().BePositive();
    }

    [Theory]
    [InlineData("""{"seconds":-1}""", "invalid-slow-mode")]
    [InlineData("""{"seconds":3601}""", "invalid-slow-mode")]
    [InlineData("{}", "invalid-slow-mode")]
    [InlineData("""{"seconds":"fast"}""", "invalid-body")]
    public async Task What_is_no_number_of_seconds_is_refused(string body, string code)
    {
        var room = await Enter();

        (await room.Moderator.Send(HttpMethod.Put, room.SlowMode, Person.Text(body))).ShouldRefuse(400, code);
    }

    [Fact]
    public async Task A_change_is_in_the_audit_log()
    {
        var room = await Enter();
        await room.Moderator.Put(room.SlowMode, new { seconds = 30 });

        var entries = await AuditTail.Read(await server.Site.SignIn("admin"));

        entries.Should().ContainSingle(entry => entry.GetProperty("act").GetString() == "group.slow-mode"
            && entry.GetProperty("subject").GetString() == room.Group && entry.GetProperty("by").GetString() == room.Moderator.Id);
    }

    private async Task<Room> Enter()
    {
        var (member, moderator) = (await server.Site.NewPerson(), await server.Site.NewStaff("peer-moderator"));
        return new Room(member, moderator, await server.Site.NewGroup(member, moderator));
    }

    private sealed record Room(Person Member, Person Moderator, string Group)
    {
        public string SlowMode => $"/api/groups/{Group}/slow-mode";
    }
}
