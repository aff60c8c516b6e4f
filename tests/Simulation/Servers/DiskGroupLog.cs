using TherapyGroups.Groups;
using TherapyGroups.Tests.Simulation.Model;

namespace TherapyGroups.Tests.Simulation.Servers;

public sealed class DiskGroupLog(Disk disk, Tables tables) : IGroupLog
{
    public Task<GroupState?> Load(GroupId group) => disk.Read(() => tables.Find(group)?.State);

    public Task<AppendResult> Append(GroupId group, GroupEvent next) => disk.Write(() => tables.Get(group).Append(next));

    public Task<PostedMessage?> FindPosted(GroupId group, MessageId message) => disk.Read(() => tables.Find(group)?.FindPosted(message));

    public Task<Message?> FindMessage(GroupId group, MessageId message) => disk.Read(() => tables.Find(group)?.FindMessage(message));

    public Task<long> LastAbout(GroupId group, MessageId message) =>
        disk.Read(() => tables.Find(group)?.Events.LastOrDefault(happened => happened.Message?.MessageId == message)?.Seq ?? 0);

    public Task<long> LastOf(GroupId group, GroupEventKind kind) =>
        disk.Read(() => tables.Find(group)?.Events.LastOrDefault(happened => happened.Kind == kind)?.Seq ?? 0);

    public Task<long> Head(GroupId group) => disk.Read(() => tables.Find(group)?.State.Head ?? 0);

    public Task<IReadOnlyList<GroupEvent>> ReadAfter(GroupId group, long after, int limit) =>
        disk.Read(() => tables.Get(group).After(after, limit, showAll: false));

    public Task<IReadOnlyList<GroupEvent>> ReadWordsAfter(GroupId group, long after, int limit) =>
        disk.Read(() => tables.Get(group).After(after, limit, showAll: true));

    public Task<IReadOnlyList<Message>> ReadMessagesBefore(GroupId group, long before, int limit) =>
        disk.Read(() => tables.Get(group).MessagesBefore(before, limit));
}
