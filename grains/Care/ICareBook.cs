using TherapyGroups.Members;
using TherapyGroups.Moderation;

namespace TherapyGroups.Care;

/// <summary>What moderators took in, their breaks, and their wishes to talk. All members throw
/// <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface ICareBook
{
    /// <summary>A moderator uncovered an item's words. Counted once an item; the audit keeps each.</summary>
    Task Opened(MemberId moderator, ModerationItem item, DateTimeOffset now);

    Task<Exposure> ExposureOf(MemberId moderator, TimeSpan window, DateTimeOffset now);

    /// <summary>The moderator takes a break: counting begins anew.</summary>
    Task TakeBreak(MemberId moderator, DateTimeOffset now);

    /// <summary>Asks for a talk. While one waits, asking again keeps the first. Returns the one that waits.</summary>
    Task<Debrief> Ask(MemberId moderator, string note, DateTimeOffset now);

    /// <summary>The moderator's newest, or null.</summary>
    Task<Debrief?> NewestOf(MemberId moderator);

    /// <summary>Those that wait, the oldest first. The caller records the reading before.</summary>
    Task<IReadOnlyList<Debrief>> Waiting(int limit);

    /// <summary>The ids of those that wait.</summary>
    Task<IReadOnlyList<string>> WaitingIds(int limit);

    /// <summary>A clinician takes it on. False if there is none that waits.</summary>
    Task<bool> Take(string id, MemberId clinician, DateTimeOffset now);
}
