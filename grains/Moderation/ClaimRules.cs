namespace TherapyGroups.Moderation;

/// <summary>How long an item of the queue is one moderator's.</summary>
public static class ClaimRules
{
    /// <summary>
    /// After this long without a decision an item waits for everybody again: longer than a hard conversation takes, shorter than an
    /// evening, so that nobody's report waits for a moderator who went to bed.
    /// </summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromHours(2);
}
