using TherapyGroups.Audit;

namespace TherapyGroups.Moderation;

/// <summary>
/// What staff say to each other about an item. Each writing is recorded in the audit in the same transaction. All members throw
/// <see cref="Storage.StorageUnavailableException"/>.
/// </summary>
public interface IItemTalk
{
    Task AddNote(ItemNote note, AuditEntry act);

    /// <summary>The oldest first, at most 200.</summary>
    Task<IReadOnlyList<ItemNote>> Notes(ModerationItemId item);

    Task Ask(ClinicianAsk ask, AuditEntry act);

    Task<ClinicianAsk?> FindAsk(string id);

    /// <summary>The oldest first, at most 200.</summary>
    Task<IReadOnlyList<ClinicianAsk>> AsksAbout(ModerationItemId item);

    /// <summary>Of all groups: those that wait, the oldest first; or those that were answered, the newest first. At most 200.</summary>
    Task<IReadOnlyList<ClinicianAsk>> Asks(bool answered);

    /// <summary>False, and nothing is stored, if somebody has answered before.</summary>
    Task<bool> Answer(ClinicianAsk answered, AuditEntry act);
}
