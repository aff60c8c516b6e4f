using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Members;

/// <summary>Writes notices about a group, inside the transaction that causes them. Their subject begins with the group's id.</summary>
internal static class NoticeWriter
{
    /// <summary>For one member; an older one of this kind about this group gives way.</summary>
    public static void Replace(
        DbConnection connection, MemberId member, MemberNoticeKind kind, GroupId group, DateTimeOffset at, params long[] times)
    {
        Drop(connection, member, kind, group);
        connection.Execute(
            "INSERT INTO member_notices (member_id, kind, weight, at, subject) VALUES (@member, @kind, 0, @at, @subject)",
            new { member = member.Value, kind = (long)kind, at = UnixTime.Of(at), subject = Subject(group, times) });
    }

    /// <summary>For everybody who has a seat; older ones of this kind about this group that nobody has seen give way.</summary>
    public static void ReplaceForAll(
        DbConnection connection, MemberNoticeKind kind, GroupId group, DateTimeOffset at, params long[] times)
    {
        var notice = new
        {
            group = group.Value, kind = (long)kind, at = UnixTime.Of(at), subject = Subject(group, times), prefix = Prefix(group),
            length = Prefix(group).Length,
        };
        connection.Execute(
            """
            DELETE FROM member_notices WHERE kind = @kind AND seen_at IS NULL AND SUBSTR(subject, 1, @length) = @prefix
              AND member_id IN (SELECT member_id FROM seats WHERE group_id = @group)
            """,
            notice);
        connection.Execute(
            """
            INSERT INTO member_notices (member_id, kind, weight, at, subject)
            SELECT member_id, @kind, 0, @at, @subject FROM seats WHERE group_id = @group
            """,
            notice);
    }

    public static void Drop(DbConnection connection, MemberId member, MemberNoticeKind kind, GroupId group) => connection.Execute(
        """
        DELETE FROM member_notices
        WHERE member_id = @member AND kind = @kind AND seen_at IS NULL AND SUBSTR(subject, 1, @length) = @prefix
        """,
        new { member = member.Value, kind = (long)kind, prefix = Prefix(group), length = Prefix(group).Length });

    /// <summary>Nobody is told any more what is over.</summary>
    public static void DropForAll(DbConnection connection, MemberNoticeKind kind, GroupId group) => connection.Execute(
        "DELETE FROM member_notices WHERE kind = @kind AND seen_at IS NULL AND SUBSTR(subject, 1, @length) = @prefix",
        new { kind = (long)kind, prefix = Prefix(group), length = Prefix(group).Length });

    private static string Prefix(GroupId group) => group.Value + " ";

    private static string Subject(GroupId group, long[] times) => Prefix(group) + string.Join(' ', times);
}
