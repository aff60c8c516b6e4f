using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Drills;

/// <summary>Cases that are raised to practise, and how the chain took them.</summary>
public interface IDrillBook
{
    /// <summary>
    /// Raises a drill and records in the audit who did, in one transaction. Null, and nothing is stored, while another one is unanswered:
    /// two
    /// at once would say nothing of either.
    /// </summary>
    Task<CaseId?> Raise(MemberId by, DateTimeOffset now);

    /// <summary>Drills raised at or after <paramref name="from"/>, the newest first.</summary>
    Task<IReadOnlyList<Drill>> Since(DateTimeOffset from, int limit);
}
