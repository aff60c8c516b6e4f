using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Storage.Handoff;

/// <summary>A row of <c>private_rooms</c>.</summary>
internal sealed class RoomRow
{
    private const string Select =
        """
        SELECT case_id AS caseId, group_id AS groupId, member_id AS memberId, clinician_id AS clinicianId, place, peer_id AS peerId,
          peer_place AS peerPlace, opened_at AS openedAt, closed_at AS closedAt
        FROM private_rooms
        """;

    public string CaseId { get; init; } = "";

    public string GroupId { get; init; } = "";

    public string MemberId { get; init; } = "";

    public string ClinicianId { get; init; } = "";

    public long Place { get; init; }

    public string? PeerId { get; init; }

    public long? PeerPlace { get; init; }

    public long OpenedAt { get; init; }

    public long? ClosedAt { get; init; }

    public static PrivateRoom? OfCase(DbConnection connection, CaseId id) =>
        connection.QuerySingleOrDefault<RoomRow>(Select + " WHERE case_id = @id", new { id = id.Value })?.ToRoom();

    public static PrivateRoom? OfGroup(DbConnection connection, GroupId group) =>
        connection.QuerySingleOrDefault<RoomRow>(Select + " WHERE group_id = @group", new { group = group.Value })?.ToRoom();

    public static IEnumerable<PrivateRoom> OpenTo(DbConnection connection, MemberId who) => connection
        .Query<RoomRow>(
            Select + " WHERE closed_at IS NULL AND (member_id = @who OR peer_id = @who OR clinician_id = @who) ORDER BY opened_at DESC",
            new { who = who.Value })
        .Select(row => row.ToRoom());

    /// <summary>Whether this is the clinician at work in a private room: their questions are no signs of their own.</summary>
    public static bool IsClinicianAtWork(DbConnection connection, GroupId group, MemberId who) => connection.ExecuteScalar<long>(
        """
        SELECT COUNT(*) FROM private_rooms r
        WHERE r.group_id = @group AND (r.clinician_id = @who OR EXISTS (
          SELECT 1 FROM seats s WHERE s.group_id = r.group_id AND s.member_id = @who AND s.role = @facilitator))
        """,
        new { group = group.Value, who = who.Value, facilitator = (long)GroupRole.Facilitator }) > 0;

    public static bool IsPrivate(DbConnection connection, GroupId group) => connection.ExecuteScalar<long>(
        "SELECT COUNT(*) FROM private_rooms WHERE group_id = @group", new { group = group.Value }) > 0;

    public static void Save(DbConnection connection, PrivateRoom room) => connection.Execute(
        """
        INSERT INTO private_rooms (case_id, group_id, member_id, clinician_id, place, peer_id, peer_place, opened_at, closed_at)
        VALUES (@caseId, @group, @member, @clinician, @place, @peer, @peerPlace, @openedAt, @closedAt)
        ON CONFLICT (case_id) DO UPDATE SET clinician_id = excluded.clinician_id, place = excluded.place, peer_id = excluded.peer_id,
          peer_place = excluded.peer_place, closed_at = excluded.closed_at
        """,
        new
        {
            caseId = room.Case.Value,
            group = room.Group.Value,
            member = room.Member.Value,
            clinician = room.Clinician.Value,
            place = (long)room.Place,
            peer = room.Peer?.Value,
            peerPlace = (long?)room.PeerPlace,
            openedAt = UnixTime.Of(room.OpenedAt),
            closedAt = UnixTime.Of(room.ClosedAt),
        });

    private PrivateRoom ToRoom() => new(
        new CaseId(CaseId),
        new GroupId(GroupId),
        new MemberId(MemberId),
        new MemberId(ClinicianId),
        (RoomPlace)Place,
        PeerId is null ? null : new MemberId(PeerId),
        (RoomPlace?)PeerPlace,
        OpenedAt.ToTime(),
        ClosedAt.ToTime());
}
