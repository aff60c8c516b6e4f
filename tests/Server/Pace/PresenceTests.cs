namespace TherapyGroups.Tests.Server.Pace;

public sealed class PresenceTests(DemoServer server)
{
    [Fact]
    public async Task Who_opens_the_room_is_seen_by_those_in_it_and_sees_them()
    {
        var (ana, ben, group) = await Enter();
        await using var first = await ana.OpenGroup(group);
        await using var second = await ben.OpenGroup(group);

        foreach (var feed in new[] { first, second })
        {
            var frame = await feed.Next("both to be here", one => one.Event == "presence" && Names(one).Length == 2);
            (Names(frame), frame.Id).Should().BeEquivalentTo((new[] { ana.Name, ben.Name }, (long?)null));
        }
    }

    [Fact]
    public async Task Who_leaves_is_gone_after_a_moment()
    {
        var (ana, ben, group) = await Enter();
        await using var first = await ana.OpenGroup(group);
        await using (await ben.OpenGroup(group))
        {
            await first.Next("both to be here", one => one.Event == "presence" && Names(one).Length == 2);
        }

        await first.Next("ben to be gone", one => one.Event == "presence" && Names(one).SequenceEqual([ana.Name]));
    }

    [Fact]
    public async Task Somebody_who_writes_is_shown_to_the_others_and_not_to_themselves()
    {
        var (ana, ben, group) = await Enter();
        await using var own = await ana.OpenGroup(group);
        await using var other = await ben.OpenGroup(group);

        (await ana.Post($"/api/groups/{group}/typing")).Status.Should().Be(204);
        var frame = await other.Next("typing");
        (frame.Word("memberId"), frame.Word("pseudonym"), frame.Id).Should().Be((ana.Id, ana.Name, null));

        var last = await ben.Say(group, Words.Calm);
        await own.Next("the message", one => one.Id == last);
        own.Seen.Should().NotContain(one => one.Event == "typing");
    }

    private static string[] Names(Frame frame) =>
        [.. frame.Body.GetProperty("members").EnumerateArray().Select(one => one.GetProperty("pseudonym").GetString() ?? "").Order()];

    private async Task<(Person Ana, Person Ben, string Group)> Enter()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        return (ana, ben, await server.Site.NewGroup(ana, ben));
    }
}
