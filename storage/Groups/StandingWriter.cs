using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Members;

namespace TherapyGroups.Storage.Groups;

/// <summary>Writes what joinings, leavings and sanctions fold into, inside a transaction.</summary>
internal static class StandingWriter
{
    public static void TakeSeat(DbConnection connection, GroupId group, GroupEvent next)
    {
        var seat = new
        {
            group = group.Value, member = next.Actor.Value, role = (long)GroupRoles.Parse(next.Detail), at = UnixTime.Of(next.At),
        };
        connection.Execute(
            """
            INSERT INTO seats (group_id, member_id, role, muted_until, accepted_version) VALUES (@group, @member, @role,
              (SELECT muted_until FROM standings WHERE group_id = @group AND member_id = @member),
              (SELECT agreement_version FROM groups WHERE group_id = @group))
            ON CONFLICT (group_id, member_id) DO UPDATE SET role = excluded.role, accepted_version = excluded.accepted_version
            """,
            seat);
        BeginReading(connection, group, next);
        connection.Execute("DELETE FROM waiting WHERE group_id = @group AND member_id = @member", seat);
        connection.Execute("UPDATE guests SET until = @at WHERE group_id = @group AND member_id = @member AND until > @at", seat);
        NoticeWriter.Drop(connection, next.Actor, MemberNoticeKind.SeatOffered, group);
        NoticeWriter.Drop(connection, next.Actor, MemberNoticeKind.SeatOfferEnded, group);
    }

    public static void EndSeat(DbConnection connection, GroupId group, MemberId member)
    {
        var whose = new { group = group.Value, member = member.Value };
        connection.Execute("DELETE FROM seats WHERE group_id = @group AND member_id = @member", whose);
        connection.Execute("DELETE FROM read_places WHERE group_id = @group AND member_id = @member", whose);
    }

    public static void Mute(DbConnection connection, GroupId group, GroupEvent next)
    {
        var mute = Fields(group, next);
        connection.Execute("UPDATE seats SET muted_until = @until WHERE group_id = @group AND member_id = @member", mute);
        connection.Execute(
            """
            INSERT INTO standings (group_id, member_id, muted_until) VALUES (@group, @member, @until)
            ON CONFLICT (group_id, member_id) DO UPDATE SET muted_until = excluded.muted_until
            """,
            mute);
    }

    public static void Remove(DbConnection connection, GroupId group, GroupEvent next)
    {
        EndSeat(connection, group, next.Actor);
        connection.Execute(
            """
            INSERT INTO standings (group_id, member_id, removed_until) VALUES (@group, @member, @until)
            ON CONFLICT (group_id, member_id) DO UPDATE SET removed_until = excluded.removed_until
            """,
            Fields(group, next));
    }

    /// <summary>Whoever joins has read up to their joining: what was said before is there, and not waiting for them.</summary>
    private static void BeginReading(DbConnection connection, GroupId group, GroupEvent joined) => connection.Execute(
        """
        INSERT INTO read_places (group_id, member_id, seq) VALUES (@group, @member, @seq)
        ON CONFLICT (group_id, member_id) DO UPDATE SET seq = excluded.seq
        """,
        new { group = group.Value, member = joined.Actor.Value, seq = joined.Seq });

    private static object Fields(GroupId group, GroupEvent next) => new
    {
        group = group.Value, member = next.Actor.Value, until = UnixTime.Of(SanctionEvents.Until(next)),
    };
}
