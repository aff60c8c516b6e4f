using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.RiskCases;

/// <summary>A row of <c>risk_cases</c>.</summary>
internal sealed class RiskCaseRow
{
    public const string Select =
        """
        SELECT case_id AS id, member_id AS member, group_id AS groupId, level, phase, step, raised_at AS raisedAt, answer_by AS answerBy,
          deadline_at AS deadlineAt, assigned_to AS assignedTo, acknowledged_by AS acknowledgedBy, evidence_count AS evidenceCount, version,
          is_drill AS isDrill, news_count AS newsCount
        FROM risk_cases
        """;

    public string Id { get; init; } = "";

    public string Member { get; init; } = "";

    public string GroupId { get; init; } = "";

    public long Level { get; init; }

    public long Phase { get; init; }

    public long Step { get; init; }

    public long RaisedAt { get; init; }

    public long? AnswerBy { get; init; }

    public long? DeadlineAt { get; init; }

    public string? AssignedTo { get; init; }

    public string? AcknowledgedBy { get; init; }

    public long EvidenceCount { get; init; }

    public long Version { get; init; }

    public long IsDrill { get; init; }

    public long NewsCount { get; init; }

    public static RiskCase? FindOpen(DbConnection connection, MemberId member) => connection.QuerySingleOrDefault<RiskCaseRow>(
        Select + " WHERE member_id = @member AND phase <> 5", new { member = member.Value })?.ToCase();

    public static RiskCase? Find(DbConnection connection, CaseId id) =>
        connection.QuerySingleOrDefault<RiskCaseRow>(Select + " WHERE case_id = @id", new { id = id.Value })?.ToCase();

    public static void Insert(DbConnection connection, RiskCase riskCase) => connection.Execute(
        """
        INSERT INTO risk_cases (case_id, member_id, group_id, level, phase, step, raised_at, answer_by, deadline_at, assigned_to,
          acknowledged_by, evidence_count, version, is_drill, news_count)
        VALUES (@id, @member, @group, @level, @phase, @step, @raisedAt, @answerBy, @deadlineAt, @assignedTo,
          @acknowledgedBy, @evidenceCount, @version, @isDrill, @newsCount)
        """,
        Fields(riskCase));

    /// <summary>False, and nothing is changed, unless the stored version is the one before.</summary>
    public static bool TryUpdate(DbConnection connection, RiskCase riskCase) => connection.Execute(
        """
        UPDATE risk_cases SET group_id = @group, level = @level, phase = @phase, step = @step, answer_by = @answerBy,
          deadline_at = @deadlineAt, assigned_to = @assignedTo, acknowledged_by = @acknowledgedBy, evidence_count = @evidenceCount,
          version = @version, news_count = @newsCount
        WHERE case_id = @id AND version = @version - 1
        """,
        Fields(riskCase)) > 0;

    public static void InsertHistory(DbConnection connection, RiskCase riskCase, CaseHistoryEntry entry, byte[]? noteSealed) =>
        connection.Execute(
            """
            INSERT INTO case_history (case_id, version, at, kind, by_id, note_sealed, note_record, disposition, follow_up_at)
            VALUES (@id, @version, @at, @kind, @by, @noteSealed, @noteRecord, @disposition, @followUpAt)
            """,
            new
            {
                id = riskCase.Id.Value,
                version = riskCase.Version,
                at = UnixTime.Of(entry.At),
                kind = (long)entry.Kind,
                by = entry.By?.Value,
                noteSealed,
                noteRecord = RecordKeys.Case(riskCase.Id.Value),
                disposition = (long?)entry.Disposition,
                followUpAt = UnixTime.Of(entry.FollowUpAt),
            });

    public RiskCase ToCase() => new(
        new CaseId(Id),
        new MemberId(Member),
        new GroupId(GroupId),
        (RiskLevel)Level,
        (CasePhase)Phase,
        (EscalationStep)Step,
        RaisedAt.ToTime(),
        AnswerBy.ToTime(),
        DeadlineAt.ToTime(),
        AssignedTo is null ? null : new MemberId(AssignedTo),
        AcknowledgedBy is null ? null : new MemberId(AcknowledgedBy),
        (int)EvidenceCount,
        Version,
        IsDrill != 0,
        (int)NewsCount);

    private static object Fields(RiskCase riskCase) => new
    {
        id = riskCase.Id.Value,
        member = riskCase.Member.Value,
        group = riskCase.Group.Value,
        level = (long)riskCase.Level,
        phase = (long)riskCase.Phase,
        step = (long)riskCase.Step,
        raisedAt = UnixTime.Of(riskCase.RaisedAt),
        answerBy = UnixTime.Of(riskCase.AnswerBy),
        deadlineAt = UnixTime.Of(riskCase.DeadlineAt),
        assignedTo = riskCase.AssignedTo?.Value,
        acknowledgedBy = riskCase.AcknowledgedBy?.Value,
        evidenceCount = (long)riskCase.EvidenceCount,
        version = riskCase.Version,
        isDrill = riskCase.IsDrill ? 1L : 0L,
        newsCount = (long)riskCase.NewsCount,
    };
}
