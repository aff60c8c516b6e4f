using System.Data.Common;
using Dapper;
using TherapyGroups.Drills;
using TherapyGroups.Duty;
using TherapyGroups.Figures;

namespace TherapyGroups.Storage.Figures;

/// <inheritdoc cref="IFiguresBook"/>
public sealed class SqlFiguresBook(Database database, IDrillBook drills, IShiftBook shifts) : IFiguresBook
{
    private const int DrillsMax = 1_000;
    private const int ShiftsMax = 1_000;

    /// <summary>The newest label of each flagged message, by what the classifier and the clinician said.</summary>
    private const string Labels =
        """
        SELECT SUM(CASE WHEN l.level >= 3 THEN 1 ELSE 0 END) AS rightFlags, SUM(CASE WHEN l.level < 3 THEN 1 ELSE 0 END) AS wrongFlags
        FROM case_labels l JOIN assessments a ON a.group_id = l.group_id AND a.seq = l.seq
        WHERE a.level >= 3 AND a.at >= @from AND a.at < @to AND NOT EXISTS (
          SELECT 1 FROM case_labels newer WHERE newer.group_id = l.group_id AND newer.seq = l.seq
            AND (newer.at > l.at OR (newer.at = l.at AND newer.by_id > l.by_id)))
        """;

    /// <summary>First shown (a case that was taken was seen too), first taken or closed, and whether it went further before that.</summary>
    private const string Cases =
        """
        SELECT c.raised_at AS raisedAt,
          (SELECT MIN(h.at) FROM case_history h WHERE h.case_id = c.case_id AND h.kind IN (4, 6, 9, 21)) AS deliveredAt,
          (SELECT MIN(h.at) FROM case_history h WHERE h.case_id = c.case_id AND h.kind IN (6, 9, 21)) AS acknowledgedAt,
          (SELECT MIN(h.at) FROM case_history h WHERE h.case_id = c.case_id AND h.kind = 5) AS escalatedAt
        FROM risk_cases c WHERE c.is_drill = 0 AND c.raised_at >= @from AND c.raised_at < @to ORDER BY c.raised_at, c.case_id
        """;

    public async Task<FiguresData> Read(DateTimeOffset from, DateTimeOffset to)
    {
        var held = await drills.Since(from, DrillsMax);
        var planned = await shifts.Between(from, to, ShiftsMax);
        return await database.Read(connection => Read(connection, from, to, held, planned));
    }

    private static FiguresData Read(
        DbConnection connection, DateTimeOffset from, DateTimeOffset to, IReadOnlyList<Drill> held, IReadOnlyList<Shift> planned)
    {
        var period = new { from = UnixTime.Of(from), to = UnixTime.Of(to) };
        var counts = connection.QuerySingle<CountRow>(
            """
            SELECT COUNT(*) AS messages, SUM(CASE WHEN level = 0 THEN 1 ELSE 0 END) AS unscreened,
              SUM(CASE WHEN level >= 3 THEN 1 ELSE 0 END) AS flagged
            FROM assessments WHERE at >= @from AND at < @to
            """,
            period);
        var labels = connection.QuerySingle<LabelRow>(Labels, period);
        return new FiguresData(
            counts.Messages,
            counts.Unscreened ?? 0,
            counts.Flagged ?? 0,
            labels.RightFlags ?? 0,
            labels.WrongFlags ?? 0,
            [.. connection.Query<CaseRow>(Cases, period).Select(row => row.ToTimes())],
            [.. held.Where(drill => drill.RaisedAt < to)],
            [.. planned.OrderByDescending(shift => shift.StartsAt)]);
    }

    private sealed class CountRow
    {
        public long Messages { get; init; }

        public long? Unscreened { get; init; }

        public long? Flagged { get; init; }
    }

    private sealed class LabelRow
    {
        public long? RightFlags { get; init; }

        public long? WrongFlags { get; init; }
    }

    private sealed class CaseRow
    {
        public long RaisedAt { get; init; }

        public long? DeliveredAt { get; init; }

        public long? AcknowledgedAt { get; init; }

        public long? EscalatedAt { get; init; }

        public CaseTimes ToTimes() => new(
            After(DeliveredAt), After(AcknowledgedAt), EscalatedAt is { } escalated && escalated < (AcknowledgedAt ?? long.MaxValue));

        private TimeSpan? After(long? at) => at is { } known ? TimeSpan.FromMilliseconds(known - RaisedAt) : null;
    }
}
