using TherapyGroups.Handoff;

namespace TherapyGroups.ClientWeb.Handoff;

/// <summary>A private room as its clinician sees it.</summary>
/// <param name="Clinician">Who is in it now; null while no clinician is, and whoever has the case may take the seat by offering it.</param>
/// <param name="State">How the member stands to it: <c>offered</c>, <c>accepted</c>, <c>declined</c> or <c>left</c>.</param>
/// <param name="PeerState">The same of the peer moderator who introduces; null without one.</param>
public sealed record PrivateRoomView(
    string GroupId, string CaseId, string? Clinician, string State, string? PeerModerator, string? PeerState, DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt)
{
    public static string NameOf(RoomPlace place) => place switch
    {
        RoomPlace.Offered => "offered",
        RoomPlace.Accepted => "accepted",
        RoomPlace.Declined => "declined",
        RoomPlace.Left => "left",
    };
}
