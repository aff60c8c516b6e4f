using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Groups;

public sealed class GroupLogTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private IGroupLog Log => storage.Books.Log;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task An_event_is_read_back_as_it_was_appended()
    {
        var (group, ana) = await Evening();
        var posting = Posting(2, ana, "Good evening 🌙", "sleep");

        (await Log.Append(group, posting)).Should().Be(AppendResult.Saved);

        (await Log.ReadAfter(group, after: 1, limit: 10)).Should().Equal(posting);
        (await Log.Head(group)).Should().Be(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(0)]
    public async Task Only_the_next_sequence_number_can_be_appended(long seq)
    {
        var (group, ana) = await Evening();

        (await Log.Append(group, Posting(seq, ana, "hello"))).Should().Be(AppendResult.Conflict);

        (await Log.Head(group)).Should().Be(1);
        (await Log.ReadAfter(group, after: 1, limit: 10)).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_many_appends_of_one_sequence_number_one_is_saved()
    {
        var (group, ana) = await Evening();

        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Log.Append(group, Posting(2, ana, $"post {i}"))));

        results.Count(result => result == AppendResult.Saved).Should().Be(1);
        (await Log.ReadAfter(group, after: 1, limit: 10)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_message_id_is_posted_once_in_a_group()
    {
        var (group, ana) = await Evening();
        var posting = Posting(2, ana, "hello");
        await Log.Append(group, posting);

        (await Log.Append(group, Posting(3, ana, "hello", id: posting.Message?.MessageId))).Should().Be(AppendResult.Conflict);

        (await Log.Head(group)).Should().Be(2);
    }

    [Fact]
    public async Task Nothing_is_appended_to_a_group_that_does_not_exist()
    {
        var (_, ana) = await Evening();

        (await Log.Append(new GroupId("nowhere"), Posting(1, ana, "hello"))).Should().Be(AppendResult.Conflict);
    }

    [Fact]
    public async Task The_log_outlasts_a_restart()
    {
        var (group, ana) = await Evening();
        var posting = Posting(2, ana, "hello");
        await Log.Append(group, posting);

        storage.Reopen();

        (await Log.ReadAfter(group, after: 1, limit: 10)).Should().Equal(posting);
        (await Log.Load(group))?.Head.Should().Be(2);
    }

    [Fact]
    public async Task Events_are_paged_by_sequence_number()
    {
        var (group, ana) = await Evening();
        for (var seq = 2; seq <= 11; seq++)
        {
            await Log.Append(group, Posting(seq, ana, $"post {seq}"));
        }

        (await Log.ReadAfter(group, after: 3, limit: 4)).Select(happened => happened.Seq).Should().Equal(4, 5, 6, 7);
        (await Log.ReadAfter(group, after: 11, limit: 4)).Should().BeEmpty();
    }

    [Fact]
    public async Task Messages_are_paged_backwards_and_read_forwards()
    {
        var (group, ana) = await Evening();
        for (var seq = 2; seq <= 11; seq++)
        {
            await Log.Append(group, Posting(seq, ana, $"post {seq}"));
        }

        (await Log.ReadMessagesBefore(group, before: 8, limit: 3)).Select(message => message.Seq).Should().Equal(5, 6, 7);
        (await Log.ReadMessagesBefore(group, before: 2, limit: 3)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_is_loaded_as_its_log_has_made_it()
    {
        var (group, ana) = await Evening();
        var sam = await storage.World.SeatedMember(group, "sam", GroupRole.PeerModerator);
        var now = storage.Time.GetUtcNow();
        await Log.Append(group, new GroupEvent(3, GroupEventKind.SessionClosed, now, sam, "", null, ""));
        await Log.Append(group, GroupEvents.Left(4, ana, new Seat(GroupRole.Member, "ana"), now));

        var state = await Log.Load(group);

        (state?.Head, state?.IsOpen, state?.Capacity)
            .Should().Be((4L, true, GroupLimits.CapacityDefault), "between its sessions this room is open");
        state?.Seats.Should().ContainSingle().Which.Should().Be(
            KeyValuePair.Create(sam, new Seat(GroupRole.PeerModerator, "sam")));
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var (group, _) = await Evening();
        var nothing = new MessageId(Guid.NewGuid());

        (await Log.Load(new GroupId("nowhere"))).Should().BeNull();
        (await Log.Head(new GroupId("nowhere"))).Should().Be(0);
        (await Log.FindPosted(group, nothing)).Should().BeNull();
        (await Log.FindMessage(group, nothing)).Should().BeNull();
    }

    private async Task<(GroupId Group, MemberId Ana)> Evening()
    {
        var group = await storage.World.Group();
        return (group, await storage.World.SeatedMember(group, "ana"));
    }

    private GroupEvent Posting(long seq, MemberId author, string text, string note = "", MessageId? id = null) => GroupEvents.Posted(
        seq, new PostMessage(author, id ?? new MessageId(Guid.NewGuid()), text, note), new Seat(GroupRole.Member, "ana"),
        storage.Time.GetUtcNow());
}
