using Dapper;
using TherapyGroups.Figures;
using TherapyGroups.Risk;

namespace TherapyGroups.Storage.Figures;

/// <inheritdoc cref="IVitalSignsBook"/>
/// <remarks>Each count stands on a small index of what is under way, so it costs the same on the thousandth day as on the first.</remarks>
public sealed class SqlVitalSignsBook(Database database) : IVitalSignsBook
{
    private const string OldestUnassessed =
        """
        SELECT MIN(e.at) FROM groups g JOIN group_events e ON e.group_id = g.group_id AND e.seq = g.screened + 1
        WHERE g.head > g.screened
        """;

    private const string Cases =
        """
        SELECT level, phase, raised_at AS raisedAt, answer_by AS answerBy FROM risk_cases WHERE phase <> 5 AND is_drill = 0
        """;

    private const int Raised = 1;

    public Task<VitalSigns> Read(DateTimeOffset now) => database.Read(connection =>
    {
        var unassessed = connection.ExecuteScalar<long?>(OldestUnassessed);
        var unscreened = connection.ExecuteScalar<long>("SELECT COUNT(*) FROM assessments WHERE retry_at IS NOT NULL");
        var waiting = connection.ExecuteScalar<long>("SELECT COUNT(*) FROM pages WHERE next_at IS NOT NULL AND is_drill = 0");
        var failing = connection.ExecuteScalar<long>("SELECT COUNT(*) FROM pager_channels WHERE failing_since IS NOT NULL");
        var cases = connection.Query<CaseRow>(Cases).AsList();
        var undelivered = cases.Where(row => row.Phase == Raised).ToList();
        return new VitalSigns(
            unassessed.ToTime(),
            (int)unscreened,
            cases.GroupBy(row => (RiskLevel)row.Level).ToDictionary(level => level.Key, level => level.Count()),
            undelivered.Count,
            undelivered.Min(row => (long?)row.RaisedAt).ToTime(),
            cases.Count(row => row.AnswerBy <= UnixTime.Of(now)),
            (int)waiting,
            (int)failing);
    });

    private sealed class CaseRow
    {
        public long Level { get; init; }

        public long Phase { get; init; }

        public long RaisedAt { get; init; }

        public long? AnswerBy { get; init; }
    }
}
