using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Handoff;

/// <summary>
/// The place of somebody who was invited into a private room. Pure.
/// <code>
///            Offer     Accept    Decline   Leave
/// Offered    (same)    Accepted  Declined  -
/// Accepted   (same)    (same)    -         Left
/// Declined   Offered   Accepted  (same)    -
/// Left       Offered   Accepted  (same)    (same)
/// </code>
/// Nobody is ever put into the room: it takes their own yes. A no is answered by nothing but the clinician being told.
/// </summary>
public static class RoomRules
{
    /// <summary>The member, the clinician, and a peer moderator who introduces them.</summary>
    public const int PeopleMax = 3;

    public const string Name = "Private room";

    public const string Agreement =
        "This room is for you and a clinician, and for nobody else who is not named in the invitation. You can leave at any time. What is "
        + "written here is looked at by the software as in every room, and belongs to the clinician's record of your case.";

    /// <summary>The next place, or null where the table has a dash.</summary>
    public static RoomPlace? Next(RoomPlace place, RoomAct act) => (place, act) switch
    {
        (RoomPlace.Offered or RoomPlace.Accepted, RoomAct.Offer) => place,
        (RoomPlace.Declined or RoomPlace.Left, RoomAct.Offer) => RoomPlace.Offered,
        (_, RoomAct.Accept) => RoomPlace.Accepted,
        (RoomPlace.Offered, RoomAct.Decline) => RoomPlace.Declined,
        (RoomPlace.Declined or RoomPlace.Left, RoomAct.Decline) => place,
        (RoomPlace.Accepted, RoomAct.Leave) => RoomPlace.Left,
        (RoomPlace.Left, RoomAct.Leave) => RoomPlace.Left,
        _ => null,
    };

    /// <summary>What a case's history says of a change of place.</summary>
    public static CaseHistoryKind History(RoomPlace place) => place switch
    {
        RoomPlace.Offered => CaseHistoryKind.RoomOffered,
        RoomPlace.Accepted => CaseHistoryKind.RoomEntered,
        RoomPlace.Declined => CaseHistoryKind.RoomDeclined,
        RoomPlace.Left => CaseHistoryKind.RoomLeft,
    };

    /// <summary>The group behind a private room: in no directory, and never seated by itself.</summary>
    public static GroupCard Card(GroupId id, AgeBand audience) => new(
        id, Name, "private", Approach: "", Language: "en", audience, Coverage.None, PeopleMax, MembersSeated: 0, Waiting: 0,
        AgreementVersion: 1, Agreement, GroupLimits.RetentionDaysDefault)
    {
        // It is open from its making to its closing, and has no sessions.
        OpenBetweenSessions = false,
    };
}
