using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.FollowUps;

/// <summary>Reminders of follow-ups. They are rows, written with the resolving of their case: a restart forgets none.</summary>
public interface IFollowUpBook
{
    /// <summary>The newest follow-up of a case, done or not, or null.</summary>
    Task<FollowUp?> OfCase(CaseId id);

    /// <summary>
    /// What this clinician is to be reminded of now: their own, and those of anybody that nobody has answered for
    /// <see cref="FollowUpLimits.OwnHours"/>. The oldest first, at most <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<FollowUp>> Due(MemberId clinician, DateTimeOffset now, int limit);

    /// <summary>
    /// A clinician has looked again: the reminder stops, and the case's history and the audit say so, in one transaction. False if there is
    /// none that waits.
    /// </summary>
    Task<bool> Done(CaseId id, MemberId clinician, string note, DateTimeOffset now);
}
