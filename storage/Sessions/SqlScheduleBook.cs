using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Sessions;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Sessions;

/// <inheritdoc cref="IScheduleBook"/>
public sealed class SqlScheduleBook(Database database, AccountKeys keys) : IScheduleBook
{
    public Task Plan(PlanSessions command, GroupId group, GroupSession? first, DateTimeOffset at) => database.Write(connection =>
    {
        var id = new { group = group.Value };
        connection.Execute("DELETE FROM session_plans WHERE group_id = @group", id);
        connection.Execute("DELETE FROM group_sessions WHERE group_id = @group", id);
        if (command.Plan is { } plan && first is not null)
        {
            connection.Execute(
                """
                INSERT INTO session_plans (group_id, zone, slots, remind_minutes, planned_by, planned_at)
                VALUES (@group, @zone, @slots, @remindMinutes, @by, @at)
                """,
                new
                {
                    group = group.Value, zone = plan.Zone, slots = PlanRow.Write(plan.Slots), remindMinutes = (long)plan.RemindMinutes,
                    by = command.By.Value, at = UnixTime.Of(at),
                });
            Put(connection, group, first, SessionRules.DueAt(plan, first));
        }

        return connection.Execute(
            "UPDATE groups SET open_between = @openBetween, is_open = @isOpen WHERE group_id = @group",
            new { group = group.Value, openBetween = command.OpenBetweenSessions ? 1L : 0L, isOpen = first is null ? 1L : 0L });
    });

    public async Task<AppendResult> Append(
        GroupId group, ImmutableArray<GroupEvent> events, GroupSession session, DateTimeOffset dueAt, MemberNoticeKind? notice)
    {
        var words = await Task.WhenAll(events.Select(next => EventWords.Seal(keys, group, next)));
        return await database.Write(connection =>
        {
            for (var i = 0; i < events.Length; i++)
            {
                // The first may meet a conflict; the others follow it in the same transaction of the only writer.
                if (!EventWriter.TryWrite(connection, group, events[i], words[i]))
                {
                    return AppendResult.Conflict;
                }
            }

            Put(connection, group, session, dueAt);
            MoveGuests(connection, group, session, events[^1].At);
            Tell(connection, group, session, notice, events[^1].At);
            return AppendResult.Saved;
        });
    }

    public Task<bool> Keep(
        GroupId group, GroupSession before, GroupSession after, DateTimeOffset dueAt, MemberNoticeKind? notice, DateTimeOffset at) =>
        database.Write(connection =>
        {
            var stands = connection.ExecuteScalar<long>(
                """
                SELECT COUNT(*) FROM group_sessions
                WHERE group_id = @group AND occurrence = @occurrence AND starts_at = @startsAt AND phase = @phase
                """,
                Fields(group, before, dueAt)) > 0;
            if (stands)
            {
                Put(connection, group, after, dueAt);
                Tell(connection, group, after, notice, at);
            }

            return stands;
        });

    public Task<IReadOnlyList<GroupId>> Due(DateTimeOffset now, int limit) => database.Read(connection => (IReadOnlyList<GroupId>)
    [
        .. connection.Query<string>(
            "SELECT group_id FROM group_sessions WHERE due_at <= @now ORDER BY due_at, group_id LIMIT @limit",
            new { now = UnixTime.Of(now), limit }).Select(id => new GroupId(id)),
    ]);

    private static void Put(DbConnection connection, GroupId group, GroupSession session, DateTimeOffset dueAt) => connection.Execute(
        """
        INSERT INTO group_sessions (group_id, occurrence, starts_at, ends_at, phase, due_at)
        VALUES (@group, @occurrence, @startsAt, @endsAt, @phase, @dueAt)
        ON CONFLICT (group_id) DO UPDATE SET occurrence = excluded.occurrence, starts_at = excluded.starts_at,
          ends_at = excluded.ends_at, phase = excluded.phase, due_at = excluded.due_at
        """,
        Fields(group, session, dueAt));

    /// <summary>Who came for the session that stands leaves at its end; who came for another, which is over, leaves now.</summary>
    private static void MoveGuests(DbConnection connection, GroupId group, GroupSession session, DateTimeOffset at) => connection.Execute(
        """
        UPDATE guests SET until = CASE WHEN for_session = @occurrence THEN @endsAt ELSE @at END
        WHERE group_id = @group AND for_session <> 0 AND until > @at
        """,
        new
        {
            group = group.Value, occurrence = UnixTime.Of(session.Occurrence), endsAt = UnixTime.Of(session.EndsAt), at = UnixTime.Of(at),
        });

    private static void Tell(DbConnection connection, GroupId group, GroupSession session, MemberNoticeKind? notice, DateTimeOffset at)
    {
        if (notice is { } kind)
        {
            NoticeWriter.ReplaceForAll(connection, kind, group, at, UnixTime.Of(session.StartsAt), UnixTime.Of(session.EndsAt));
        }
    }

    private static object Fields(GroupId group, GroupSession session, DateTimeOffset dueAt) => new
    {
        group = group.Value,
        occurrence = UnixTime.Of(session.Occurrence),
        startsAt = UnixTime.Of(session.StartsAt),
        endsAt = UnixTime.Of(session.EndsAt),
        phase = (long)session.Phase,
        dueAt = UnixTime.Of(dueAt),
    };
}
