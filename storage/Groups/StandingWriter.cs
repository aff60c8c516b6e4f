using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Groups;

/// <summary>Writes what leavings and sanctions fold into, inside a transaction.</summary>
internal static class StandingWriter
{
    /// <summary>Whoever joins has read up to their joining: what was said before is there, and not waiting for them.</summary>
    public static void BeginReading(DbConnection connection, GroupId group, GroupEvent joined) => connection.Execute(
        """
        INSERT INTO read_places (group_id, member_id, seq) VALUES (@group, @member, @seq)
        ON CONFLICT (group_id, member_id) DO UPDATE SET seq = excluded.seq
        """,
        new { group = group.Value, member = joined.Actor.Value, seq = joined.Seq });

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

    private static object Fields(GroupId group, GroupEvent next) => new
    {
        group = group.Value, member = next.Actor.Value, until = UnixTime.Of(SanctionEvents.Until(next)),
    };
}
