using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Handoff;

/// <summary>The private rooms of cases. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IPrivateRoomBook
{
    /// <summary>The room of a case, or null.</summary>
    Task<PrivateRoom?> OfCase(CaseId id);

    /// <summary>The private room that this group is; null for every other group.</summary>
    Task<PrivateRoom?> OfGroup(GroupId group);

    /// <summary>
    /// Whether a seat of theirs there counts. Always so in a group that is no private room, and of those who were asked in; anybody else
    /// sits in a private room as its clinician, which they are while they are one and the case is theirs.
    /// </summary>
    /// <param name="now">When it is asked: a licence runs out at an instant.</param>
    Task<bool> MaySit(GroupId group, MemberId who, DateTimeOffset now);

    /// <summary>The open rooms that somebody was asked into or sits in, the newest first.</summary>
    Task<IReadOnlyList<PrivateRoom>> OpenTo(MemberId who);

    /// <summary>
    /// Opens the room, or finds it, and asks the member (and the peer) in who are not in it: room, notices, history and audit in one
    /// transaction. Doing it again changes nothing while the offer stands.
    /// </summary>
    Task<OfferOutcome> Offer(OfferRoom wish, DateTimeOffset now);

    /// <summary>
    /// Somebody who was asked in answers, or leaves. Null, and nothing is changed, unless they were asked, the room is open, and
    /// <see cref="RoomRules.Next"/> has a place for it; else the room as it is then.
    /// </summary>
    Task<PrivateRoom?> Act(GroupId group, MemberId who, RoomAct act, DateTimeOffset now);

    /// <summary>
    /// The member asks for a clinician, in the history of their open case. Returns the case, or null if they have none. Asking again within
    /// the same case changes nothing.
    /// </summary>
    Task<CaseId?> Want(MemberId member, DateTimeOffset now);
}
