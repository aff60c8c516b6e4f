using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="IGroupBook"/>
public sealed class SqlGroupBook(Database database, AccountKeys keys) : IGroupBook
{
    public Task<AppendResult> Append(GroupId group, GroupEvent changed, AuditEntry act) => database.Write(connection =>
    {
        if (!EventWriter.TryWrite(connection, group, changed, EventWords.None))
        {
            return AppendResult.Conflict;
        }

        AuditWriter.Append(connection, keys.Records, act);
        return AppendResult.Saved;
    });

    public Task<AppendResult> Close(GroupId group, ImmutableArray<GroupEvent> events, AuditEntry act) => database.Write(connection =>
    {
        // The first may meet a conflict; the others follow it in the same transaction of the only writer.
        foreach (var next in events)
        {
            if (!EventWriter.TryWrite(connection, group, next, EventWords.None))
            {
                return AppendResult.Conflict;
            }
        }

        var closed = new { group = group.Value, at = UnixTime.Of(act.At) };
        connection.Execute("DELETE FROM session_plans WHERE group_id = @group", closed);
        connection.Execute("DELETE FROM group_sessions WHERE group_id = @group", closed);
        connection.Execute("UPDATE guests SET until = @at WHERE group_id = @group AND until > @at", closed);
        Tell(connection, group, act.At);
        connection.Execute("DELETE FROM waiting WHERE group_id = @group", closed);
        AuditWriter.Append(connection, keys.Records, act);
        return AppendResult.Saved;
    });

    /// <summary>What was promised about seats and sessions there is taken back with it.</summary>
    private static void Tell(DbConnection connection, GroupId group, DateTimeOffset at)
    {
        NoticeWriter.DropForAll(connection, MemberNoticeKind.SeatOffered, group);
        NoticeWriter.DropForAll(connection, MemberNoticeKind.SessionReminder, group);
        NoticeWriter.DropForAll(connection, MemberNoticeKind.SessionMoved, group);
        NoticeWriter.ReplaceForAll(connection, MemberNoticeKind.GroupClosed, group, at, UnixTime.Of(at));
        var waiting = connection
            .Query<string>("SELECT member_id FROM waiting WHERE group_id = @group", new { group = group.Value }).AsList();
        foreach (var member in waiting)
        {
            NoticeWriter.Replace(connection, new MemberId(member), MemberNoticeKind.GroupClosed, group, at, UnixTime.Of(at));
        }
    }
}
