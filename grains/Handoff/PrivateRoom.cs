using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Handoff;

/// <summary>The private room of a case: at most one while the case is open, and what was written in it belongs to the case.</summary>
/// <param name="Case">Whose transcript it is.</param>
/// <param name="Group">The room.</param>
/// <param name="Member">Whom the case is about.</param>
/// <param name="Clinician">Who offered it last.</param>
/// <param name="Place">How the member stands to it.</param>
/// <param name="Peer">A peer moderator who was asked to introduce, or null.</param>
/// <param name="PeerPlace">How they stand to it; null without one.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="ClosedAt">When its case was resolved, UTC; null while it is open.</param>
public sealed record PrivateRoom(
    CaseId Case,
    GroupId Group,
    MemberId Member,
    MemberId Clinician,
    RoomPlace Place,
    MemberId? Peer,
    RoomPlace? PeerPlace,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt)
{
    public bool IsOpen => ClosedAt is null;

    /// <summary>How somebody stands to the room; null if they were never asked in.</summary>
    public RoomPlace? PlaceOf(MemberId who) => who == Member ? Place : who == Peer ? PeerPlace : null;
}
