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
    /// Destroys the keys of notes about erased members whose case was resolved <see cref="RetentionLimits.ErasedCaseNoteDays"/> ago.
    /// </summary>
    /// <returns>How many cases lost their notes.</returns>
    Task<int> ExpireNotesOfErased(DateTimeOffset now);
}
