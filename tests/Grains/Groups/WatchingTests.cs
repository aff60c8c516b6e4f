using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class WatchingTests
{
    [Fact]
    public async Task A_watcher_gets_every_event_in_order()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var watcher = new RecordingGroupWatcher();
        var head = await Watch(server, group, watcher);

        for (var i = 1; i <= 50; i++)
        {
            await server.Post(group, ana, $"post {i}");
        }

        await Reaches(watcher, head + 50);
        watcher.Seqs.Should().Equal(Enumerable.Range(1, 50).Select(i => head + i));
        watcher.Events[^1].Message?.Text.Should().Be("post 50");
    }

    [Fact]
    public async Task A_watcher_learns_the_head_when_it_subscribes()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var posted = await server.Post(group, ana, "hello");

        (await Watch(server, group, new RecordingGroupWatcher())).Should().Be(posted.Seq);
    }

    [Fact]
    public async Task A_watcher_is_told_of_an_edit_with_its_new_words_and_of_a_withdrawal_without_any()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var watcher = new RecordingGroupWatcher();
        var head = await Watch(server, group, watcher);
        var post = new PostMessage(ana, new MessageId(Guid.NewGuid()), "hello", "loss");

        await server.Group(group).Post(post);
        await server.Group(group).Change(new ChangeMessage(ana, post.MessageId, MessageChange.Edit, "goodbye", "loss"));
        await server.Group(group).Change(new ChangeMessage(ana, post.MessageId, MessageChange.Withdraw));

        await Reaches(watcher, head + 3);
        watcher.Events.Select(happened => (happened.Kind, happened.Message?.Text, happened.Message?.ContentNote)).Should().Equal(
            (GroupEventKind.MessagePosted, "hello", "loss"),
            (GroupEventKind.MessageEdited, "goodbye", "loss"),
            (GroupEventKind.MessageWithdrawn, "", ""));
    }

    [Fact]
    public async Task What_a_watcher_is_told_is_what_the_log_holds()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var sam = await server.World.Member("sam");
        var watcher = new RecordingGroupWatcher();
        var head = await Watch(server, group, watcher);
        var post = ana.Says("hello");

        await server.Group(group).Join(new JoinGroup(sam, "sam", AgeBand.Adult, GroupRole.PeerModerator, AgreementVersion: 1));
        await server.Group(group).Post(post);
        await server.Group(group).Change(new ChangeMessage(ana, post.MessageId, MessageChange.Edit, "goodbye"));
        await server.Group(group).Change(new ChangeMessage(sam, post.MessageId, MessageChange.Hide, Reason: "why"));
        await server.Group(group).Change(new ChangeMessage(sam, post.MessageId, MessageChange.Restore, Reason: "why not"));
        await server.Group(group).Leave(sam);

        await Reaches(watcher, head + 6);
        (await server.Books.Log.ReadAfter(group, head, 10)).Should().Equal(watcher.Events);
    }

    [Fact]
    public async Task A_watcher_that_throws_does_not_keep_the_others_from_theirs()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var faulty = new RecordingGroupWatcher(_ => throw new InvalidOperationException("This watcher is broken."));
        var sound = new RecordingGroupWatcher();
        await Watch(server, group, faulty);
        await Watch(server, group, sound);

        await server.Post(group, ana, "one");
        var second = await server.Post(group, ana, "two");

        await Reaches(sound, second.Seq);
        sound.Seqs.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_watcher_that_is_gone_is_dropped_and_the_post_is_accepted()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var gone = new RecordingGroupWatcher();
        var sound = new RecordingGroupWatcher();
        var reference = server.Grains.CreateObjectReference<IGroupWatcher>(gone);
        await server.Group(group).Watch(reference);
        await Watch(server, group, sound);
        server.Grains.DeleteObjectReference<IGroupWatcher>(reference);

        var posted = await server.Post(group, ana, "hello");

        posted.Result.Should().Be(PostResult.Accepted);
        await Reaches(sound, posted.Seq);
        gone.Seqs.Should().BeEmpty();
    }

    [Fact]
    public async Task A_watcher_that_unsubscribed_gets_nothing_more()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var gone = new RecordingGroupWatcher();
        var sound = new RecordingGroupWatcher();
        var reference = server.Grains.CreateObjectReference<IGroupWatcher>(gone);
        await server.Group(group).Watch(reference);
        await Watch(server, group, sound);

        await server.Group(group).Unwatch(reference);
        var posted = await server.Post(group, ana, "hello");

        await Reaches(sound, posted.Seq);
        gone.Seqs.Should().BeEmpty();
    }

    [Fact]
    public async Task Typing_is_told_with_the_pseudonym_and_not_stored()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var watcher = new RecordingGroupWatcher();
        var head = await Watch(server, group, watcher);

        await server.Group(group).Typing(ana);

        await Eventually.Holds("the watcher to hear that Ana is typing", () => watcher.TypingPseudonyms.Count > 0);
        watcher.TypingPseudonyms.Should().Equal("ana");
        (await server.Books.Log.Head(group)).Should().Be(head);
    }

    [Fact]
    public async Task Who_types_without_pause_is_told_of_once()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var ben = await server.World.SeatedMember(group, "ben");
        var watcher = new RecordingGroupWatcher();
        await Watch(server, group, watcher);

        for (var i = 0; i < 50; i++)
        {
            await server.Group(group).Typing(ana);
        }

        await server.Group(group).Typing(ben);
        await Eventually.Holds("the watcher to hear of both", () => watcher.TypingPseudonyms.Distinct().Count() == 2);

        // One overtakes the other now and then: a watcher is told without waiting for it.
        watcher.TypingPseudonyms.Should().BeEquivalentTo("ana", "ben");
    }

    [Fact]
    public async Task A_strangers_typing_is_told_to_nobody()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var watcher = new RecordingGroupWatcher();
        await Watch(server, group, watcher);

        await server.Group(group).Typing(new MemberId("stranger"));
        await server.Group(group).Typing(ana);

        await Eventually.Holds("the watcher to hear that Ana is typing", () => watcher.TypingPseudonyms.Count > 0);
        watcher.TypingPseudonyms.Should().Equal("ana");
    }

    private static Task<long> Watch(RunningServer server, GroupId group, IGroupWatcher watcher) =>
        server.Group(group).Watch(server.Grains.CreateObjectReference<IGroupWatcher>(watcher));

    private static Task Reaches(RecordingGroupWatcher watcher, long seq) =>
        Eventually.Holds($"the watcher to be told of event {seq}", () => watcher.Seqs is [.., var last] && last >= seq);
}
