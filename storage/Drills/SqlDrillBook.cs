using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Drills;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.RiskCases;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Drills;

/// <inheritdoc cref="IDrillBook"/>
public sealed class SqlDrillBook(Database database, AccountKeys keys, CaseClock clock, IIdSource ids) : IDrillBook
{
    public Task<CaseId?> Raise(MemberId by, DateTimeOffset now)
    {
        var drill = CaseRules.RaiseDrill(new CaseId(ids.Next()), now, clock);
        return database.Write(connection =>
        {
            if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM risk_cases WHERE is_drill = 1 AND phase IN (1, 2)") > 0)
            {
                return (CaseId?)null;
            }

            RiskCaseRow.Insert(connection, drill);
            RiskCaseRow.InsertHistory(connection, drill, new CaseHistoryEntry(now, CaseHistoryKind.Raised, by), noteSealed: null);
            AuditWriter.Append(connection, keys.Records, new AuditEntry(now, by, "drill.raise", drill.Id.Value, ""));
            return drill.Id;
        });
    }

    public Task<IReadOnlyList<Drill>> Since(DateTimeOffset from, int limit) => database.Read(connection => (IReadOnlyList<Drill>)
    [
        .. connection.Query<Row>(
            """
            SELECT c.case_id AS id, c.raised_at AS raisedAt, c.step, c.phase,
              (SELECT MIN(h.at) FROM case_history h WHERE h.case_id = c.case_id AND h.kind IN (4, 6, 9, 21)) AS deliveredAt,
              (SELECT MIN(h.at) FROM case_history h WHERE h.case_id = c.case_id AND h.kind IN (6, 9, 21)) AS acknowledgedAt
            FROM risk_cases c WHERE c.is_drill = 1 AND c.raised_at >= @from ORDER BY c.raised_at DESC, c.case_id LIMIT @limit
            """,
            new { from = UnixTime.Of(from), limit }).Select(row => new Drill(
                new CaseId(row.Id), row.RaisedAt.ToTime(), row.RaisedAt.ToTime() + clock.AnswerWithin(Risk.RiskLevel.Crisis),
                row.DeliveredAt.ToTime(), row.AcknowledgedAt.ToTime(), (EscalationStep)row.Step, (CasePhase)row.Phase)),
    ]);

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public long RaisedAt { get; init; }

        public long Step { get; init; }

        public long Phase { get; init; }

        public long? DeliveredAt { get; init; }

        public long? AcknowledgedAt { get; init; }
    }
}
