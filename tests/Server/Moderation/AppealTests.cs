namespace TherapyGroups.Tests.Server.Moderation;

public sealed class AppealTests(DemoServer server)
{
    private const string Words = "I spoke of my own brother, not of anybody here.";

    [Theory]
    [InlineData("mute")]
    [InlineData("remove")]
    public async Task A_lifted_sanction_ends_at_once_and_the_member_is_told_why(string kind)
    {
        var room = await Enter();
        var sanction = await Sanction(room, kind);
        var appeal = await Appeal(room, sanction);
        await using var own = await room.Member.Open("/api/me/feed");

        (await Decide(room.Other, appeal, "lifted", "You are right, I am sorry.")).Status.Should().Be(200);

        var told = await own.Next("appeal-decided");
        (told.Word("outcome"), told.Word("reason"), told.Word("sanctionId"), told.Word("groupId"))
            .Should().Be(("lifted", "You are right, I am sorry.", sanction, room.Group));
        told.Raw.Should().NotContain(room.Other.Id).And.NotContain(room.Other.Name).And.NotContain(room.Moderator.Id);
        if (kind == "remove")
        {
            (await room.Member.Post($"/api/groups/{room.Group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);
        }

        await room.Member.Say(room.Group, Support.Words.Calm);
    }

    [Fact]
    public async Task An_upheld_sanction_stands_and_the_member_is_told_why()
    {
        var room = await Enter();
        var sanction = await Sanction(room, "mute");
        var appeal = await Appeal(room, sanction);

        (await Decide(room.Other, appeal, "upheld", "It hurt somebody all the same.")).Status.Should().Be(200);

        (await room.Member.TryToSay(room.Group, Support.Words.Calm)).ShouldRefuse(403, "muted");
        var mine = (await room.Member.Get("/api/me/sanctions")).Body.EnumerateArray().Single();
        mine.GetProperty("id").GetString().Should().Be(sanction);
        var view = mine.GetProperty("appeal");
        (view.GetProperty("state").GetString(), view.GetProperty("words").GetString(), view.GetProperty("reason").GetString())
            .Should().Be(("upheld", Words, "It hurt somebody all the same."));
    }

    [Fact]
    public async Task Whoever_acted_neither_sees_nor_decides_the_appeal_and_another_moderator_does()
    {
        var room = await Enter();
        var appeal = await Appeal(room, await Sanction(room, "mute"));

        (await Ids(room.Moderator, room.Group)).Should().BeEmpty();
        (await Ids(room.Other, room.Group)).Should().Equal(appeal);
        (await Ids(await server.Site.SignIn("admin"), room.Group)).Should().Equal(appeal);
        (await Decide(room.Moderator, appeal, "upheld", "I was right")).ShouldRefuse(403, "not-impartial");
        var elsewhere = await server.Site.NewStaff("peer-moderator");
        (await Decide(elsewhere, appeal, "lifted", "why not")).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task Without_another_moderator_an_administrator_decides()
    {
        var (member, moderator) = (await server.Site.NewPerson(), await server.Site.NewStaff("peer-moderator"));
        var room = new Room(member, moderator, await server.Site.SignIn("admin"), await server.Site.NewGroup(member, moderator));
        var appeal = await Appeal(room, await Sanction(room, "mute"));

        (await Decide(room.Other, appeal, "lifted", "too long")).Status.Should().Be(200);

        await member.Say(room.Group, Support.Words.Calm);
    }

    [Fact]
    public async Task An_appeal_is_made_once_and_decided_once()
    {
        var room = await Enter();
        var sanction = await Sanction(room, "mute");
        var appeal = await Appeal(room, sanction);

        (await room.Member.Post($"/api/me/sanctions/{sanction}/appeal", new { words = Words })).ShouldRefuse(409, "already-appealed");
        await Decide(room.Other, appeal, "upheld", "no");
        (await Decide(room.Other, appeal, "lifted", "yes")).ShouldRefuse(409, "already-decided");
    }

    [Fact]
    public async Task Lifting_an_older_mute_leaves_the_newer_one()
    {
        var room = await Enter();
        var first = await Sanction(room, "mute", minutes: 10);
        var appeal = await Appeal(room, first);
        await Sanction(room, "mute", minutes: 60);

        (await Decide(room.Other, appeal, "lifted", "the first was wrong")).Status.Should().Be(200);

        (await room.Member.TryToSay(room.Group, Support.Words.Calm)).ShouldRefuse(403, "muted");
    }

    [Fact]
    public async Task It_can_be_named_by_the_notice_that_told_of_it_and_the_notice_says_how()
    {
        var room = await Enter();
        await Sanction(room, "warn");
        await using var own = await room.Member.Open("/api/me/feed");
        var notice = await own.Next("sanction");

        notice.Word("howToAppeal").Should().NotBeEmpty();
        (await room.Member.Post($"/api/me/sanctions/{notice.Word("id")}/appeal", new { words = Words })).Status.Should().Be(201);
        (await room.Member.Post($"/api/me/sanctions/{notice.Word("sanctionId")}/appeal", new { words = Words }))
            .ShouldRefuse(409, "already-appealed");
    }

    [Fact]
    public async Task Somebody_elses_sanction_is_not_there()
    {
        var room = await Enter();
        var sanction = await Sanction(room, "warn");

        (await room.Other.Post($"/api/me/sanctions/{sanction}/appeal", new { words = Words })).ShouldRefuse(404, "not-found");
        (await room.Other.Get("/api/me/sanctions")).Body.EnumerateArray().Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"words":" "}""", "words-missing")]
    [InlineData("{}", "words-missing")]
    public async Task An_appeal_needs_words(string body, string code)
    {
        var room = await Enter();
        var sanction = await Sanction(room, "warn");

        (await room.Member.Send(HttpMethod.Post, $"/api/me/sanctions/{sanction}/appeal", Person.Text(body))).ShouldRefuse(400, code);
    }

    [Theory]
    [InlineData("banned", "because", "invalid-outcome")]
    [InlineData("upheld", " ", "reason-required")]
    public async Task A_decision_needs_an_outcome_and_a_reason(string outcome, string reason, string code)
    {
        var room = await Enter();
        var appeal = await Appeal(room, await Sanction(room, "warn"));

        (await Decide(room.Other, appeal, outcome, reason)).ShouldRefuse(400, code);
    }

    [Fact]
    public async Task What_was_before_is_shown_to_moderators_with_the_next_step_of_the_ladder()
    {
        var room = await Enter();
        var path = $"/api/groups/{room.Group}/members/{room.Member.Id}/sanctions";
        (await room.Other.Get(path)).Word("next").Should().Be("warn");
        await Sanction(room, "warn");
        (await room.Other.Get(path)).Word("next").Should().Be("mute");
        var appeal = await Appeal(room, await Sanction(room, "mute"));
        (await room.Other.Get(path)).Word("next").Should().Be("remove");

        await Decide(room.Other, appeal, "lifted", "wrong");

        (await room.Other.Get(path)).Word("next").Should().Be("mute");
    }

    private static async Task<string> Sanction(Room room, string kind, int? minutes = null)
    {
        var answer = await room.Moderator.Post(
            $"/api/groups/{room.Group}/members/{room.Member.Id}/sanctions", new { kind, minutes, reason = "unkind words" });
        answer.Status.Should().Be(201, answer.Text);
        return answer.Word("id");
    }

    private static async Task<string> Appeal(Room room, string sanction)
    {
        var answer = await room.Member.Post($"/api/me/sanctions/{sanction}/appeal", new { words = Words });
        answer.Status.Should().Be(201, answer.Text);
        return answer.Word("id");
    }

    private static Task<Answer> Decide(Person by, string appeal, string outcome, string reason) =>
        by.Post($"/api/moderation/appeals/{appeal}/decide", new { outcome, reason });

    private static async Task<List<string>> Ids(Person person, string group)
    {
        var answer = await person.Get($"/api/moderation/appeals?group={group}");
        answer.Status.Should().Be(200, answer.Text);
        return [.. answer.Body.EnumerateArray().Select(one => one.GetProperty("id").GetString() ?? "")];
    }

    private async Task<Room> Enter()
    {
        var member = await server.Site.NewPerson();
        var (moderator, other) = (await server.Site.NewStaff("peer-moderator"), await server.Site.NewStaff("peer-moderator"));
        return new Room(member, moderator, other, await server.Site.NewGroup(member, moderator, other));
    }

    private sealed record Room(Person Member, Person Moderator, Person Other, string Group);
}
