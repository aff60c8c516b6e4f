namespace TherapyGroups.Groups;

/// <summary>The durable log of every group. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IGroupLog
{
    /// <summary>The group as its log has made it, or null if there is no such group.</summary>
    Task<GroupState?> Load(GroupId group);

    /// <summary>
    /// Appends one event, whose <see cref="GroupEvent.Seq"/> must be the head plus one. Completes only after commit and fsync.
    /// </summary>
    Task<AppendResult> Append(GroupId group, GroupEvent next);

    /// <summary>The first event of a message, or null if nobody posted it.</summary>
    Task<PostedMessage?> FindPosted(GroupId group, MessageId message);

    /// <summary>A message as it stands, with its words whatever its state; or null.</summary>
    Task<Message?> FindMessage(GroupId group, MessageId message);

    /// <summary>The sequence number of the newest event about a message; 0 if there is none.</summary>
    Task<long> LastAbout(GroupId group, MessageId message);

    /// <summary>The sequence number of the newest event of a kind that is not about messages; 0 if there is none.</summary>
    Task<long> LastOf(GroupId group, GroupEventKind kind);

    /// <summary>The sequence number of the newest event; 0 for an empty or unknown group.</summary>
    Task<long> Head(GroupId group);

    /// <summary>
    /// Events after <paramref name="after"/>, oldest first, at most <paramref name="limit"/>. The words of messages that are no longer
    /// visible are empty, also in the events that brought them.
    /// </summary>
    Task<IReadOnlyList<GroupEvent>> ReadAfter(GroupId group, long after, int limit);

    /// <summary>
    /// As <see cref="ReadAfter"/>, with the words whatever became of the message, unless they are erased: taking a message back must
    /// not hide it from screening. For moderation alone.
    /// </summary>
    Task<IReadOnlyList<GroupEvent>> ReadWordsAfter(GroupId group, long after, int limit);

    /// <summary>
    /// Messages before <paramref name="before"/> as they stand, oldest first, the newest <paramref name="limit"/> of them.
    /// </summary>
    Task<IReadOnlyList<Message>> ReadMessagesBefore(GroupId group, long before, int limit);
}
