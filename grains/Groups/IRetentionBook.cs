using TherapyGroups.Audit;

namespace TherapyGroups.Groups;

/// <summary>Forgets what has been kept long enough. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IRetentionBook
{
    /// <summary>
    /// Overwrites the words of at most <paramref name="limit"/> messages that are older than their group's days of keeping. Kept are
    /// messages that are evidence in an open case, and those that moderation has not assessed yet. Events and numbers stay.
    /// </summary>
    /// <returns>How many messages lost their words.</returns>
    Task<int> Expire(DateTimeOffset now, int limit);

    /// <summary>
    /// Changes how long a group's messages are kept, tells its members with a notice in the log, and records the act, in one transaction.
    /// False if there is no such group; nothing is stored if it keeps them so long already.
    /// </summary>
    Task<bool> SetDays(GroupId group, int days, AuditEntry act);

    /// <summary>
    /// Destroys the keys of notes about erased members whose case was resolved <see cref="RetentionLimits.ErasedCaseNoteDays"/> ago.
    /// </summary>
    /// <returns>How many cases lost their notes.</returns>
    Task<int> ExpireNotesOfErased(DateTimeOffset now);
}
