using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.FollowUps;

/// <summary>Reminders of follow-ups. They are rows, written with the resolving of their case: a restart forgets none.</summary>
public interface IFollowUpBook
{
    /// <summary>The newest follow-up of a case, done or not, or null.</summary>
    Task<FollowUp?> OfCase(CaseId id);

    /// <summary>
    /// What this clinician is to be reminded of now. Always their own. Those of somebody who is off duty, or no clinician any more, come to
    /// all on duty at once, and to every clinician while nobody is on duty. What nobody has answered for
    /// <see cref="FollowUpLimits.OwnHours"/> comes to every clinician.
    /// Never that of a case about this clinician, who is no cover for it. The oldest first, at most <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<FollowUp>> Due(MemberId clinician, DateTimeOffset now, int limit);

    /// <summary>How many nobody has answered for <see cref="FollowUpLimits.OwnHours"/>.</summary>
    Task<int> Unanswered(DateTimeOffset now);

    /// <summary>
    /// A clinician has looked again: the reminder stops, and the case's history and the audit say so, in one transaction. False if there is
    /// none that waits.
    /// </summary>
    Task<bool> Done(CaseId id, MemberId clinician, string note, DateTimeOffset now);
}
