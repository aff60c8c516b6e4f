using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Grains.Server;

/// <summary>Keeps what a group tells.</summary>
internal sealed class RecordingGroupWatcher(Action<GroupEvent>? andThen = null) : IGroupWatcher
{
    private readonly ConcurrentQueue<GroupEvent> events = [];
    private readonly ConcurrentQueue<string> typing = [];
    private readonly ConcurrentQueue<RoomCover> covers = [];
    private readonly ConcurrentQueue<ImmutableArray<PresentMember>> presence = [];

    public IReadOnlyList<long> Seqs => [.. events.Select(happened => happened.Seq)];

    public IReadOnlyList<GroupEvent> Events => [.. events];

    public IReadOnlyList<RoomCover> Covers => [.. covers];

    public IReadOnlyList<string> TypingPseudonyms => [.. typing];

    /// <summary>The pseudonyms of each announcement.</summary>
    public IReadOnlyList<string> Present =>
        [.. presence.Select(all => string.Join(' ', all.Select(one => one.IsGuest ? $"{one.Pseudonym} (guest)" : one.Pseudonym)))];

    public Task IsCovered(RoomCover cover)
    {
        covers.Enqueue(cover);
        return Task.CompletedTask;
    }

    public Task ArePresent(ImmutableArray<PresentMember> present)
    {
        presence.Enqueue(present);
        return Task.CompletedTask;
    }

    public Task Happened(GroupEvent happened)
    {
        events.Enqueue(happened);
        andThen?.Invoke(happened);
        return Task.CompletedTask;
    }

    public Task IsTyping(MemberId member, string pseudonym)
    {
        typing.Enqueue(pseudonym);
        return Task.CompletedTask;
    }
}

/// <summary>Keeps what the alert desk tells.</summary>
internal sealed class RecordingConsole : IConsoleWatcher
{
    private readonly ConcurrentQueue<(CaseNotice Notice, CaseAnnouncement Announcement)> told = [];

    public IReadOnlyList<(CaseNotice Notice, CaseAnnouncement Announcement)> Told => [.. told];

    public Task Announced(CaseNotice notice, CaseAnnouncement announcement)
    {
        told.Enqueue((notice, announcement));
        return Task.CompletedTask;
    }
}

/// <summary>Counts the nudges of a member's private stream.</summary>
internal sealed class RecordingMemberWatcher : IMemberWatcher
{
    private int count;

    public int Count => count;

    public Task Noticed()
    {
        Interlocked.Increment(ref count);
        return Task.CompletedTask;
    }
}
