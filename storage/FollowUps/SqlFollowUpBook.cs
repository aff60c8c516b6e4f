using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.FollowUps;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Duty;
using TherapyGroups.Storage.RiskCases;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.FollowUps;

/// <inheritdoc cref="IFollowUpBook"/>
public sealed class SqlFollowUpBook(Database database, AccountKeys keys) : IFollowUpBook
{
    private const long HourMilliseconds = 60L * 60 * 1_000;

    private const string Select =
        "SELECT case_id AS caseId, clinician_id AS clinicianId, due_at AS dueAt, done_at AS doneAt, done_by AS doneBy FROM follow_ups";

    public Task<FollowUp?> OfCase(CaseId id) => database.Read(connection =>
        connection.QuerySingleOrDefault<Row>(Select + " WHERE case_id = @id", new { id = id.Value })?.ToFollowUp());

    public Task<IReadOnlyList<FollowUp>> Due(MemberId clinician, DateTimeOffset now, int limit) => database.Read(connection =>
        (IReadOnlyList<FollowUp>)
        [
            .. connection.Query<Row>(
                Select +
                $"""
                 WHERE done_at IS NULL AND due_at <= @now
                  AND NOT EXISTS (SELECT 1 FROM risk_cases c WHERE c.case_id = follow_ups.case_id AND c.member_id = @clinician)
                  AND (clinician_id = @clinician
                  OR due_at <= @now - @own
                  OR (NOT EXISTS (SELECT 1 {SqlDutyBook.FromOnDuty} WHERE d.on_duty = 1 AND d.clinician_id = follow_ups.clinician_id)
                    AND (EXISTS (SELECT 1 {SqlDutyBook.FromOnDuty} WHERE d.on_duty = 1 AND d.clinician_id = @clinician)
                      OR NOT EXISTS (SELECT 1 {SqlDutyBook.FromOnDuty} WHERE d.on_duty = 1 AND d.clinician_id <> COALESCE(
                        (SELECT c.member_id FROM risk_cases c WHERE c.case_id = follow_ups.case_id), '')))))
                ORDER BY due_at, case_id LIMIT @limit
                """,
                new
                {
                    now = UnixTime.Of(now), clinician = clinician.Value, own = FollowUpLimits.OwnHours * HourMilliseconds, limit,
                }).Select(row => row.ToFollowUp()),
        ]);

    public Task<int> Unanswered(DateTimeOffset now) => database.Read(connection => (int)connection.ExecuteScalar<long>(
        "SELECT COUNT(*) FROM follow_ups WHERE done_at IS NULL AND due_at <= @now - @own",
        new { now = UnixTime.Of(now), own = FollowUpLimits.OwnHours * HourMilliseconds }));

    public Task<bool> Done(CaseId id, MemberId clinician, string note, DateTimeOffset now) => database.Write(connection =>
    {
        var waited = connection.Execute(
            "UPDATE follow_ups SET done_at = @at, done_by = @clinician WHERE case_id = @id AND done_at IS NULL",
            new { at = UnixTime.Of(now), clinician = clinician.Value, id = id.Value }) > 0;
        if (waited)
        {
            WriteHistory(connection, id, new CaseHistoryEntry(now, CaseHistoryKind.FollowedUp, clinician, note));
            AuditWriter.Append(connection, keys.Records, new AuditEntry(now, clinician, "case.follow-up", id.Value, ""));
        }

        return waited;
    });

    private void WriteHistory(DbConnection connection, CaseId id, CaseHistoryEntry entry)
    {
        var riskCase = RiskCaseRow.Find(connection, id) ?? throw new InvalidOperationException("A follow-up of no case.");
        var changed = riskCase with { Version = riskCase.Version + 1 };
        if (!RiskCaseRow.TryUpdate(connection, changed))
        {
            throw new InvalidOperationException("A case changed within the transaction that reads it.");
        }

        var noteSealed = keys.Records.Seal(
            connection, RecordKeys.Case(id.Value), entry.Note, SqlRiskCaseBook.NoteIdentity(id.Value, changed.Version));
        RiskCaseRow.InsertHistory(connection, changed, entry, noteSealed);
    }

    private sealed class Row
    {
        public string CaseId { get; init; } = "";

        public string ClinicianId { get; init; } = "";

        public long DueAt { get; init; }

        public long? DoneAt { get; init; }

        public string? DoneBy { get; init; }

        public FollowUp ToFollowUp() => new(
            new CaseId(CaseId), new MemberId(ClinicianId), DueAt.ToTime(), DoneAt.ToTime(), DoneBy is null ? null : new MemberId(DoneBy));
    }
}
