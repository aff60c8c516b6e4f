using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Grains.Server;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class ChangingTests
{
    [Fact]
    public async Task An_edit_is_a_new_event_and_the_message_keeps_its_place()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, post, posted) = await Posted(server);
        server.Time.Advance(TimeSpan.FromMinutes(1));

        var edited = await server.Group(group).Change(new ChangeMessage(ana, post, MessageChange.Edit, "good night", "sleep"));

        edited.Should().Be(new ChangeOutcome(ChangeResult.Changed, posted.Seq + 1));
        var message = (await server.Posted(group)).Should().ContainSingle().Subject;
        (message.Seq, message.Text, message.ContentNote, message.At, message.EditedAt)
            .Should().Be((posted.Seq, "good night", "sleep", posted.At, server.Time.GetUtcNow()));
    }

    [Fact]
    public async Task A_message_can_no_longer_be_edited_after_its_window()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, post, _) = await Posted(server);
        server.Time.Advance(TimeSpan.FromMinutes(MessageLimits.EditWindowMinutes) + TimeSpan.FromMilliseconds(1));

        (await server.Group(group).Change(new ChangeMessage(ana, post, MessageChange.Edit, "good night")))
            .Should().Be(new ChangeOutcome(ChangeResult.EditWindowClosed));
    }

    [Fact]
    public async Task An_author_who_has_left_can_still_withdraw()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, post, _) = await Posted(server);
        await server.Group(group).Leave(ana);

        (await server.Group(group).Change(new ChangeMessage(ana, post, MessageChange.Withdraw))).Result.Should().Be(ChangeResult.Changed);

        var message = (await server.Posted(group)).Should().ContainSingle().Subject;
        (message.State, message.Text).Should().Be((MessageState.Withdrawn, ""));
    }

    [Fact]
    public async Task A_hidden_message_comes_back_with_its_last_words()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, post, _) = await Posted(server);
        var sam = await server.World.Member("sam");
        await server.Group(group).Join(new JoinGroup(sam, "sam", AgeBand.Adult, GroupRole.PeerModerator, AgreementVersion: 1));
        await server.Group(group).Change(new ChangeMessage(ana, post, MessageChange.Edit, "good night"));

        await server.Group(group).Change(new ChangeMessage(sam, post, MessageChange.Hide, Reason: "to be discussed"));
        (await server.Posted(group)).Should().ContainSingle().Which.Text.Should().BeEmpty();
        await server.Group(group).Change(new ChangeMessage(sam, post, MessageChange.Restore, Reason: "was fine"));

        var message = (await server.Posted(group)).Should().ContainSingle().Subject;
        (message.State, message.Text).Should().Be((MessageState.Visible, "good night"));
    }

    [Fact]
    public async Task A_message_that_nobody_posted_is_unknown_to_members_and_not_spoken_of_to_strangers()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _, _) = await Posted(server);
        var nothing = new MessageId(Guid.NewGuid());

        (await server.Group(group).Change(new ChangeMessage(ana, nothing, MessageChange.Withdraw))).Result
            .Should().Be(ChangeResult.UnknownMessage);
        (await server.Group(group).Change(new ChangeMessage(new MemberId("stranger"), nothing, MessageChange.Withdraw))).Result
            .Should().Be(ChangeResult.NotAMember);
    }

    private static async Task<(GroupId Group, MemberId Ana, MessageId Message, PostOutcome Posted)> Posted(RunningServer server)
    {
        var (group, ana, _) = await server.Evening();
        var post = ana.Says("good evening");
        return (group, ana, post.MessageId, await server.Group(group).Post(post));
    }
}
