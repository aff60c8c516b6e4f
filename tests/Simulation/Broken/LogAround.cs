using TherapyGroups.Groups;

namespace TherapyGroups.Tests.Simulation.Broken;

/// <summary>A group log that does as another does, but for what is overridden.</summary>
public abstract class LogAround(IGroupLog log) : IGroupLog
{
    public Task<GroupState?> Load(GroupId group) => log.Load(group);

    public virtual Task<AppendResult> Append(GroupId group, GroupEvent next) => log.Append(group, next);

    public Task<PostedMessage?> FindPosted(GroupId group, MessageId message) => log.FindPosted(group, message);

    public Task<Message?> FindMessage(GroupId group, MessageId message) => log.FindMessage(group, message);

    public Task<long> LastAbout(GroupId group, MessageId message) => log.LastAbout(group, message);

    public Task<long> LastOf(GroupId group, GroupEventKind kind) => log.LastOf(group, kind);

    public Task<long> Head(GroupId group) => log.Head(group);

    public Task<IReadOnlyList<GroupEvent>> ReadAfter(GroupId group, long after, int limit) => log.ReadAfter(group, after, limit);

    public virtual Task<IReadOnlyList<GroupEvent>> ReadWordsAfter(GroupId group, long after, int limit) =>
        log.ReadWordsAfter(group, after, limit);

    public Task<IReadOnlyList<Message>> ReadMessagesBefore(GroupId group, long before, int limit) =>
        log.ReadMessagesBefore(group, before, limit);
}
