using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Groups;

/// <summary>Slow mode and presence through the real grain and a real database.</summary>
public sealed class PaceGrainTests
{
    [Fact]
    public async Task Slow_mode_and_who_posted_last_outlive_a_restart()
    {
        await using var server = await RunningServer.Start();
        var group = await server.World.Group();
        var ana = await server.World.SeatedMember(group, "ana");
        var sam = await server.World.SeatedMember(group, "sam", GroupRole.PeerModerator);
        (await server.Group(group).SetSlowMode(new SetSlowMode(sam, AsAdministrator: false, 60))).Result.Should().Be(SlowModeResult.Set);
        (await Post(server, group, ana)).Should().Be(PostResult.Accepted);

        await server.Restart();

        (await Post(server, group, ana)).Should().Be(PostResult.SlowDown);
        server.Time.Advance(TimeSpan.FromSeconds(60));
        (await Post(server, group, ana)).Should().Be(PostResult.Accepted);
    }

    [Fact]
    public async Task So_does_who_edited_last()
    {
        await using var server = await RunningServer.Start();
        var group = await server.World.Group();
        var ana = await server.World.SeatedMember(group, "ana");
        var sam = await server.World.SeatedMember(group, "sam", GroupRole.PeerModerator);
        await server.Group(group).SetSlowMode(new SetSlowMode(sam, AsAdministrator: false, 60));
        var message = ana.Says("hello");
        await server.Group(group).Post(message);
        var edit = new ChangeMessage(ana, message.MessageId, MessageChange.Edit, "hello again");
        (await server.Group(group).Change(edit)).Result.Should().Be(ChangeResult.Changed);
        var until = server.Time.GetUtcNow().AddSeconds(60);

        await server.Restart();

        (await server.Group(group).Change(edit with { Text = "and again" }))
            .Should().Be(new ChangeOutcome(ChangeResult.SlowDown, Until: until));
        server.Time.Advance(TimeSpan.FromSeconds(60));
        (await server.Group(group).Change(edit with { Text = "and again" })).Result.Should().Be(ChangeResult.Changed);
    }

    [Fact]
    public async Task People_of_several_front_ends_are_told_together_and_those_of_a_silent_one_lapse()
    {
        await using var server = await RunningServer.Start();
        var group = await server.World.Group();
        var ana = await server.World.SeatedMember(group, "ana");
        var ben = await server.World.SeatedMember(group, "ben");
        var stranger = await server.World.Member("stranger");
        var recorded = new RecordingGroupWatcher();
        var first = server.Grains.CreateObjectReference<IGroupWatcher>(recorded);
        var second = server.Grains.CreateObjectReference<IGroupWatcher>(new RecordingGroupWatcher());
        await server.Group(group).Watch(first);

        // Nobody waits for what is only said, and between two silos it may be overtaken.
        await server.Group(group).Here(first, [ana, stranger]);
        await Eventually.Holds("the first is told", () => recorded.Present.Count == 1);
        await server.Group(group).Here(second, [ben, ana]);
        await server.Group(group).Here(second, [ben, ana]);
        await Eventually.Holds("both are told", () => recorded.Present.Count == 2);
        server.Time.Advance(TimeSpan.FromSeconds(WatcherLimits.ExpirySeconds - 1));
        await server.Group(group).Watch(first);
        await server.Group(group).Here(first, [ana]);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await server.Group(group).Here(first, [ana]);
        await Eventually.Holds("the second lapses", () => recorded.Present.Count >= 3);

        recorded.Present[0].Should().Be("ana");
        recorded.Present[1].Should().Be("ana ben");
        recorded.Present[^1].Should().Be("ana");
    }

    [Fact]
    public async Task Who_sits_in_is_here_as_a_guest_and_a_stranger_is_not()
    {
        await using var server = await RunningServer.Start();
        var group = await server.World.Group();
        var ana = await server.World.SeatedMember(group, "ana");
        var gil = await server.World.Member("gil");
        var stranger = await server.World.Member("stranger");
        (await server.Group(group).SitIn(new SitInGroup(gil, "gil", AgeBand.Adult))).Result.Should().Be(SitInResult.SatIn);
        var recorded = new RecordingGroupWatcher();
        var front = server.Grains.CreateObjectReference<IGroupWatcher>(recorded);
        await server.Group(group).Watch(front);

        await server.Group(group).Here(front, [ana, gil, stranger]);
        await Eventually.Holds("they are told", () => recorded.Present.Count == 1);
        (await server.Group(group).Join(new JoinGroup(gil, "gil", AgeBand.Adult, GroupRole.Member, AgreementVersion: 1))).Result
            .Should().Be(JoinResult.Joined);
        await server.Group(group).Here(front, [ana, gil]);
        await Eventually.Holds("the guest is a member", () => recorded.Present.Count == 2);

        recorded.Present.Should().Equal("ana gil (guest)", "ana gil");
    }

    [Fact]
    public async Task A_front_end_that_opens_the_room_again_is_told_who_is_here()
    {
        await using var server = await RunningServer.Start();
        var group = await server.World.Group();
        var ana = await server.World.SeatedMember(group, "ana");
        var ben = await server.World.SeatedMember(group, "ben");
        var stays = new RecordingGroupWatcher();
        var first = server.Grains.CreateObjectReference<IGroupWatcher>(stays);
        var gone = server.Grains.CreateObjectReference<IGroupWatcher>(new RecordingGroupWatcher());
        await server.Group(group).Watch(first);
        await server.Group(group).Here(first, [ana]);
        await Eventually.Holds("the first is told", () => stays.Present.Count == 1);
        await server.Group(group).Watch(gone);
        await server.Group(group).Here(gone, [ben]);
        await Eventually.Holds("who came with the second is told", () => stays.Present.Count == 2);
        await server.Group(group).Unwatch(gone);
        await Eventually.Holds("who left with their front end is gone", () => stays.Present.Count == 3);
        stays.Present.Should().Equal("ana", "ana ben", "ana");

        var again = new RecordingGroupWatcher();
        var third = server.Grains.CreateObjectReference<IGroupWatcher>(again);
        await server.Group(group).Watch(third);
        await server.Group(group).Here(third, [ana]);

        await Eventually.Holds("the new front end knows", () => again.Present.Count == 1);
        again.Present.Should().Equal("ana");
    }

    [Fact]
    public async Task When_a_moderator_comes_into_a_room_that_needs_one_nobody_is_refused_any_more()
    {
        await using var server = await RunningServer.Start();
        var group = new GroupId("needs-one");
        await server.Books.Directory.Add(
            new GroupCard(
                group, "Evening calm", "anxiety", "", "en", AgeBand.Adult, Coverage.Moderator, GroupLimits.CapacityDefault,
                MembersSeated: 0, Waiting: 0, AgreementVersion: 1, "Be kind.", GroupLimits.RetentionDaysDefault)
            {
                WhenUncovered = CoverageEffect.ReadOnly,
            },
            World.Administrator, server.Time.GetUtcNow());
        var ana = await server.World.SeatedMember(group, "ana");
        var sam = await server.World.SeatedMember(group, "sam", GroupRole.PeerModerator);
        var front = server.Grains.CreateObjectReference<IGroupWatcher>(new RecordingGroupWatcher());
        await server.Group(group).Watch(front);
        await server.Group(group).Here(front, [ana]);
        (await Post(server, group, ana)).Should().NotBe(PostResult.Accepted);

        await server.Group(group).Here(front, [ana, sam]);

        await Eventually.Holds("both to be here", async () => (await server.Group(group).WhoIsHere()).Length == 2);
        (await Post(server, group, ana)).Should().Be(PostResult.Accepted, "no clock has moved since they came");
    }

    private static async Task<PostResult> Post(RunningServer server, GroupId group, MemberId author) =>
        (await server.Group(group).Post(new PostMessage(author, new MessageId(Guid.NewGuid()), "hello", ""))).Result;
}
