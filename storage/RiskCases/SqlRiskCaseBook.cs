using System.Data.Common;
using Dapper;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.FollowUps;
using TherapyGroups.Storage.Handoff;
using TherapyGroups.Storage.Paging;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.RiskCases;

/// <inheritdoc cref="IRiskCaseBook"/>
/// <remarks>
/// Clinicians' notes are sealed under the case's own key: a case can be worked on to its end after its member was erased.
/// </remarks>
public sealed class SqlRiskCaseBook(Database database, AccountKeys keys) : IRiskCaseBook
{
    public Task<RiskCase?> Load(CaseId id) => database.Read(connection => RiskCaseRow.Find(connection, id));

    public Task<bool> Save(RiskCase changed, CaseHistoryEntry entry, CaseSaving? with = null) => database.Write(connection =>
    {
        var saved = RiskCaseRow.TryUpdate(connection, changed);
        if (saved)
        {
            PageRow.Queue(connection, changed, (with ?? CaseSaving.Nothing).Pages, entry.At);
            if (with?.Audit is { } handing)
            {
                AuditWriter.Append(connection, keys.Records, handing);
            }

            var noteSealed = keys.Records.Seal(
                connection, RecordKeys.Case(changed.Id.Value), entry.Note, NoteIdentity(changed.Id.Value, changed.Version));
            RiskCaseRow.InsertHistory(connection, changed, entry, noteSealed);
            if (CaseAudit.Of(changed, entry) is { } act)
            {
                AuditWriter.Append(connection, keys.Records, act);
            }

            FollowUpWriter.Write(connection, changed, entry);
            RoomSeats.End(connection, changed, entry.At);
            if (changed.Phase == CasePhase.Resolved)
            {
                RoomCloser.Close(connection, changed, entry.At);
            }
        }

        return saved;
    });

    public Task<IReadOnlyList<RiskCase>> Open() => database.Read(connection => (IReadOnlyList<RiskCase>)
    [
        .. connection.Query<RiskCaseRow>(RiskCaseRow.Select + " WHERE phase <> 5 ORDER BY level DESC, raised_at, case_id")
            .Select(row => row.ToCase()),
    ]);

    public Task<IReadOnlyList<RiskCase>> Resolved(int limit) => database.Read(connection => (IReadOnlyList<RiskCase>)
    [
        .. connection.Query<RiskCaseRow>(RiskCaseRow.Select + " WHERE phase = 5 ORDER BY raised_at DESC LIMIT @limit", new { limit })
            .Select(row => row.ToCase()),
    ]);

    public Task<IReadOnlyList<CaseEvidence>> Evidence(CaseId id) =>
        database.Read(connection => CaseEvidenceQuery.Read(connection, keys, id));

    public Task<IReadOnlyList<CaseHistoryEntry>> History(CaseId id) => database.Read(connection => (IReadOnlyList<CaseHistoryEntry>)
    [
        .. connection.Query<HistoryRow>(
            """
            SELECT h.version, h.at, h.kind, h.by_id AS actor, h.note_sealed AS noteSealed, h.note_record AS noteRecord, h.disposition,
              h.follow_up_at AS followUpAt, c.member_id AS member
            FROM case_history h JOIN risk_cases c ON c.case_id = h.case_id
            WHERE h.case_id = @id ORDER BY h.version
            """,
            new { id = id.Value }).Select(row => new CaseHistoryEntry(
                row.At.ToTime(),
                (CaseHistoryKind)row.Kind,
                row.Actor is null ? null : new MemberId(row.Actor),
                OpenNote(connection, id, row).Words ?? "",
                (Disposition?)row.Disposition,
                row.FollowUpAt.ToTime(),
                OpenNote(connection, id, row).IsDamaged)),
    ]);

    public Task<IReadOnlyList<CaseId>> Due(DateTimeOffset now, int limit) => database.Read(connection => (IReadOnlyList<CaseId>)
    [
        .. connection.Query<string>(
            """
            SELECT case_id FROM risk_cases WHERE deadline_at IS NOT NULL AND phase <> 5 AND (deadline_at <= @now OR EXISTS (
              SELECT 1 FROM case_history h
              WHERE h.case_id = risk_cases.case_id AND h.at > @now))
            ORDER BY deadline_at LIMIT @limit
            """,
            new { now = UnixTime.Of(now), limit }).Select(id => new CaseId(id)),
    ]);

    private OpenedText OpenNote(DbConnection connection, CaseId id, HistoryRow row)
    {
        var identity = NoteIdentity(id.Value, row.Version);
        return row.NoteRecord is { } record
            ? keys.Records.Open(connection, record, row.NoteSealed, identity)
            : keys.OpenText(connection, row.Member, row.NoteSealed, identity);
    }

    internal static string NoteIdentity(string caseId, long version) => $"case-history/{caseId}/{version}/note";

    private sealed class HistoryRow
    {
        public long Version { get; init; }

        public long At { get; init; }

        public long Kind { get; init; }

        public string? Actor { get; init; }

        public byte[]? NoteSealed { get; init; }

        public string? NoteRecord { get; init; }

        public long? Disposition { get; init; }

        public long? FollowUpAt { get; init; }

        public string Member { get; init; } = "";
    }
}
