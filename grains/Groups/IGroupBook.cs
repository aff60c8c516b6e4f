using System.Collections.Immutable;
using TherapyGroups.Audit;

namespace TherapyGroups.Groups;

/// <summary>What administrators change of groups. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IGroupBook
{
    /// <summary>
    /// Appends a change of settings to the group's log and records the act, in one transaction. <see cref="AppendResult.Conflict"/>, with
    /// nothing stored, as for <see cref="IGroupLog.Append"/>.
    /// </summary>
    Task<AppendResult> Append(GroupId group, GroupEvent changed, AuditEntry act);

    /// <summary>
    /// Appends the closing, takes away the plan, the waiting list and guests' visits, leaves everybody who was in or waited a notice, and
    /// records the act, in one transaction. <see cref="AppendResult.Conflict"/> as above.
    /// </summary>
    Task<AppendResult> Close(GroupId group, ImmutableArray<GroupEvent> events, AuditEntry act);
}
