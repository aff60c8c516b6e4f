namespace TherapyGroups.Members;

/// <summary>Erases members. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IErasureBook
{
    /// <summary>
    /// In one transaction: destroys the member's key and every box under it, ends sessions, seats and places on waiting lists, and appends
    /// a <see cref="Groups.GroupEventKind.MessageErased"/> for each message and a leaving for each seat. Open risk cases stay.
    /// </summary>
    Task<ErasureOutcome> Erase(MemberId member, DateTimeOffset at);
}
