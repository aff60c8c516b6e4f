using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Groups;

/// <summary>Appends that wait together, whichever way they are written, are answered as if each had come alone.</summary>
public sealed class SharedAppendTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private IGroupLog Log => storage.Books.Log;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Appends_of_many_groups_are_each_saved_in_their_own()
    {
        var rooms = await Rooms(40);

        var results = await WhileTheWriterIsHeld(rooms.Select(room => Log.Append(room.Group, Posting(room, 2))));

        results.Should().AllBeEquivalentTo(AppendResult.Saved);
        foreach (var room in rooms)
        {
            var events = await Log.ReadAfter(room.Group, after: 1, limit: 10);
            events.Should().ContainSingle().Which.Message?.Text.Should().Be($"2 by {room.Member}");
        }
    }

    [Fact]
    public async Task Appends_of_one_group_are_saved_in_the_order_in_which_they_came()
    {
        var rooms = await Rooms(2);

        var results = await WhileTheWriterIsHeld(
            from seq in Enumerable.Range(2, 5)
            from room in rooms
            select Log.Append(room.Group, Posting(room, seq)));

        results.Should().AllBeEquivalentTo(AppendResult.Saved);
        (await Log.ReadAfter(rooms[1].Group, after: 1, limit: 10)).Select(one => one.Seq).Should().Equal(2, 3, 4, 5, 6);
    }

    [Fact]
    public async Task Of_appends_that_contend_one_is_saved_and_the_others_conflict()
    {
        var rooms = await Rooms(2);
        var posting = Posting(rooms[0], 2);
        var sameMessage = posting with { Seq = 3, Message = posting.Message! with { Seq = 3 } };

        var results = await WhileTheWriterIsHeld(
        [
            Log.Append(rooms[0].Group, posting),
            Log.Append(rooms[0].Group, Posting(rooms[0], 2)),
            Log.Append(rooms[0].Group, sameMessage),
            Log.Append(rooms[1].Group, Posting(rooms[1], 3)),
            Log.Append(rooms[1].Group, Posting(rooms[1], 2)),
        ]);

        results.Should().Equal(
            AppendResult.Saved, AppendResult.Conflict, AppendResult.Conflict, AppendResult.Conflict, AppendResult.Saved);
        (await Log.ReadAfter(rooms[0].Group, after: 1, limit: 10)).Should().Equal(posting);
        (await Log.Head(rooms[1].Group)).Should().Be(2);
    }

    [Fact]
    public async Task A_job_that_throws_among_them_takes_none_with_it()
    {
        var rooms = await Rooms(2);

        var first = await WhileTheWriterIsHeld(
        [
            Log.Append(rooms[0].Group, Posting(rooms[0], 2)),
            storage.Books.Database.Write<AppendResult>(_ => throw new InvalidOperationException("No."))
                .ContinueWith(_ => AppendResult.Conflict, TaskScheduler.Default),
            Log.Append(rooms[1].Group, Posting(rooms[1], 2)),
        ]);

        first.Should().Equal(AppendResult.Saved, AppendResult.Conflict, AppendResult.Saved);
        (await Log.Head(rooms[0].Group)).Should().Be(2);
    }

    private GroupEvent Posting((GroupId Group, MemberId Member) room, long seq) => GroupEvents.Posted(
        seq,
        new PostMessage(room.Member, new MessageId(Guid.NewGuid()), $"{seq} by {room.Member}", ""),
        new Seat(GroupRole.Member, room.Member.Value.Split('-')[0]),
        storage.Time.GetUtcNow());

    private async Task<IReadOnlyList<(GroupId Group, MemberId Member)>> Rooms(int count)
    {
        var rooms = new List<(GroupId, MemberId)>();
        for (var i = 0; i < count; i++)
        {
            var group = await storage.World.Group();
            var member = await storage.World.SeatedMember(group, $"member{i}");

            // Posted from now on without a look at the database: the key is known.
            await Log.Append(group, Posting((group, member), 99));
            rooms.Add((group, member));
        }

        return rooms;
    }

    /// <summary>Starts appends while the writer is held, so that they come to wait together.</summary>
    private async Task<IReadOnlyList<AppendResult>> WhileTheWriterIsHeld(IEnumerable<Task<AppendResult>> appends)
    {
        await using var writer = await HeldWriter.Of(storage.Books.Database);
        var started = appends.ToList();
        await writer.LetGo();
        return await Eventually.Ends("appends that wait together", Task.WhenAll(started));
    }
}
