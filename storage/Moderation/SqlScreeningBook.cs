using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Moderation;

/// <inheritdoc cref="IScreeningBook"/>
public sealed class SqlScreeningBook(Database database, AccountKeys keys, CaseClock clock, IIdSource ids) : IScreeningBook
{
    private const string FromDue =
        " FROM assessments WHERE group_id = @group AND retry_at IS NOT NULL AND (retry_at <= @now OR retry_at > @later) "
        + "ORDER BY seq LIMIT @limit";

    public Task<long> Cursor(GroupId group) => database.Read(connection => connection.QuerySingleOrDefault<long>(
        "SELECT screened FROM groups WHERE group_id = @group", new { group = group.Value }));

    public Task<ImmutableArray<CaseId>?> Save(ScreeningBatch batch, DateTimeOffset now) => database.WriteWords(connection =>
    {
        // The cursor is moved first, on condition: whoever else has moved it has saved these messages' effects too.
        var moved = connection.Execute(
            "UPDATE groups SET screened = @to WHERE group_id = @group AND screened = @from",
            new { group = batch.Group.Value, from = batch.From, to = batch.To });
        return moved == 0 || batch.Screened.Any(screened => IsTriedMeanwhile(connection, batch.Group, screened))
            ? (ImmutableArray<CaseId>?)null
            : new ScreeningWriter(connection, clock, ids, now).Write(batch);
    });

    public Task<IReadOnlyList<string>> Context(GroupId group, MemberId author, long seq, int limit) => database.Read(connection =>
    {
        var rows = connection.Query<MessageRow>(
            MessageRow.Select + " WHERE m.author_id = @author AND m.group_id = @group AND m.seq < @seq ORDER BY m.seq DESC LIMIT @limit",
            new { group = group.Value, author = author.Value, seq, limit });
        return (IReadOnlyList<string>)
        [
            .. rows.Reverse().Select(row => row.ToMessage(connection, keys, showAll: true)).Where(message => message.Text.Length > 0)
                .Select(WrittenWords.Of),
        ];
    });

    public Task<IReadOnlyList<(GroupEvent Event, int Attempts)>> DueRetries(GroupId group, DateTimeOffset now, int limit) =>
        database.Read(connection =>
        {
            var due = new { group = group.Value, now = UnixTime.Of(now), later = Later(now), limit };
            var attempts = connection.Query<(long Seq, long Attempt)>("SELECT seq, attempt" + FromDue, due)
                .ToDictionary(row => row.Seq, row => (int)row.Attempt);
            var rows = connection.Query<EventRow>(
                EventReader.Select + $" WHERE e.group_id = @group AND e.seq IN (SELECT seq{FromDue}) ORDER BY e.seq", due);
            return (IReadOnlyList<(GroupEvent, int)>)
                [.. rows.Select(row => (EventReader.ToEvent(connection, keys, row, showAll: true), attempts[row.Seq]))];
        });

    public Task<ScreeningProgress?> Progress(GroupId group, long after) => database.Read(connection =>
    {
        var row = connection.QuerySingleOrDefault<ProgressRow>(
            """
            SELECT head, screened,
              (SELECT COUNT(*) FROM group_events e WHERE e.group_id = g.group_id AND e.seq > @after AND e.kind IN (1, 2)) AS messages,
              (SELECT COUNT(*) FROM assessments a WHERE a.group_id = g.group_id AND a.seq > @after AND a.level > 0) AS assessed,
              (SELECT COUNT(*) FROM assessments a WHERE a.group_id = g.group_id AND a.seq > @after AND a.level = 0) AS unscreened,
              (SELECT COUNT(*) FROM effects f WHERE f.group_id = g.group_id AND f.seq > @after AND f.kind = 'case') AS alerted,
              (SELECT COUNT(*) FROM effects f WHERE f.group_id = g.group_id AND f.seq > @after AND f.kind = 'item') AS flagged
            FROM groups g WHERE g.group_id = @group
            """,
            new { group = group.Value, after });
        return row is null
            ? null
            : new ScreeningProgress(row.Head, row.Screened, row.Messages, row.Assessed, row.Unscreened, row.Alerted, row.Flagged);
    });

    public Task<IReadOnlyList<GroupId>> Behind(DateTimeOffset quietSince, DateTimeOffset now, int limit) => database.Read(connection =>
        (IReadOnlyList<GroupId>)
        [
            .. connection.Query<string>(
                """
                SELECT group_id FROM (
                  SELECT group_id FROM groups WHERE head > screened AND (head_at <= @quietSince OR head_at > @now)
                  UNION
                  SELECT group_id FROM assessments WHERE retry_at IS NOT NULL AND (retry_at <= @now OR retry_at > @later)) AS behind
                LIMIT @limit
                """,
                new { quietSince = UnixTime.Of(quietSince), now = UnixTime.Of(now), later = Later(now), limit })
                .Select(id => new GroupId(id)),
        ]);

    /// <summary>No try is set for later than this: one that is was set before the clock was set back, and is due.</summary>
    private static long Later(DateTimeOffset now) => UnixTime.Of(now) + (long)ScreeningRules.RetryAfter.TotalMilliseconds;

    /// <summary>A batch of retries leaves the cursor where it is, so that the attempt is what two activations cannot both make.</summary>
    private static bool IsTriedMeanwhile(DbConnection connection, GroupId group, ScreenedMessage screened) =>
        screened.Attempt > 1 && connection.ExecuteScalar<long>(
            "SELECT COUNT(*) FROM assessments WHERE group_id = @group AND seq = @seq AND attempt = @before AND retry_at IS NOT NULL",
            new { group = group.Value, seq = screened.Seq, before = (long)screened.Attempt - 1 }) == 0;

    private sealed class ProgressRow
    {
        public long Head { get; init; }

        public long Screened { get; init; }

        public long Messages { get; init; }

        public long Assessed { get; init; }

        public long Unscreened { get; init; }

        public long Alerted { get; init; }

        public long Flagged { get; init; }
    }
}
