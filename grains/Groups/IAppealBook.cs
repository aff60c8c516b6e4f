using TherapyGroups.Audit;
using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>The durable appeals. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IAppealBook
{
    /// <summary>False, and nothing is stored, if this sanction was appealed against before.</summary>
    Task<bool> Raise(Appeal appeal);

    Task<Appeal?> FindAppeal(string id);

    /// <summary>Appeals of one group, or of all when null; the oldest first, at most 200.</summary>
    Task<IReadOnlyList<Appeal>> ListAppeals(GroupId? group, AppealState state);

    /// <summary>All of one member's, at most 200.</summary>
    Task<IReadOnlyList<Appeal>> AppealsOf(MemberId member);

    /// <summary>
    /// In one transaction: keeps the decision, appends the event that ends the sanction (if there is one to append), leaves the member a
    /// notice and records the act. <see cref="AppendResult.Conflict"/>, with nothing stored, if it was decided meanwhile, or as for
    /// <see cref="IGroupLog.Append"/>.
    /// </summary>
    Task<AppendResult> Decide(Appeal decided, GroupEvent? ending, AuditEntry act);
}
