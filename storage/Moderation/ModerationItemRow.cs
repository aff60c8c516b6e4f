using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Moderation;

/// <summary>A row of <c>moderation_items</c>.</summary>
internal sealed class ModerationItemRow
{
    /// <summary>
    /// A condition on <c>moderation_items</c>, at <c>@staleBefore</c>: somebody has it who can decide it no more (their account is closed,
    /// or they do not keep the group any more), or has had it for too long. Such an item waits for everybody again.
    /// </summary>
    public const string IsLapsed =
        """
        (moderation_items.state = 2 AND (COALESCE(moderation_items.claimed_at, 0) <= @staleBefore OR NOT EXISTS (
          SELECT 1 FROM accounts a WHERE a.account_id = moderation_items.claimed_by AND a.deactivated_at IS NULL AND (
            (a.roles & 16) = 16 OR EXISTS (
              SELECT 1 FROM seats s
              WHERE s.group_id = moderation_items.group_id AND s.member_id = a.account_id
                AND ((s.role = 2 AND (a.roles & 2) = 2) OR (s.role = 3 AND (a.roles & 4) = 4)))))))
        """;

    public const string Select =
        $"""
        SELECT item_id AS id, kind, group_id AS groupId, message_id AS messageId, reporter_id AS reporterId, reason,
          reason_sealed AS reasonSealed, note_sealed AS noteSealed, CASE WHEN {IsLapsed} THEN 1 ELSE state END AS state,
          CASE WHEN {IsLapsed} THEN NULL ELSE claimed_by END AS claimedBy, raised_at AS raisedAt, outcome,
          outcome_reason AS outcomeReason, outcome_sealed AS outcomeSealed
        FROM moderation_items
        """;

    public string Id { get; init; } = "";

    public long Kind { get; init; }

    public string GroupId { get; init; } = "";

    public string MessageId { get; init; } = "";

    public string? ReporterId { get; init; }

    public string Reason { get; init; } = "";

    public byte[]? ReasonSealed { get; init; }

    public byte[]? NoteSealed { get; init; }

    public long State { get; init; }

    public string? ClaimedBy { get; init; }

    public long RaisedAt { get; init; }

    public string Outcome { get; init; } = "";

    public string OutcomeReason { get; init; } = "";

    public byte[]? OutcomeSealed { get; init; }

    public static string ReasonIdentity(string item) => $"moderation-item/{item}/reason";

    public static string OutcomeIdentity(string item) => $"moderation-item/{item}/outcome-reason";

    public static string NoteIdentity(string item) => $"moderation-item/{item}/note";

    public static void Insert(DbConnection connection, ModerationItem item, byte[]? reasonSealed, byte[]? noteSealed) => connection.Execute(
        """
        INSERT INTO moderation_items (item_id, kind, group_id, message_id, reporter_id, reason, reason_sealed, note_sealed, state,
          claimed_by, raised_at, outcome, outcome_reason)
        VALUES (@id, @kind, @group, @message, @reporter, @reason, @reasonSealed, @noteSealed, @state, @claimedBy, @raisedAt, @outcome, '')
        """,
        new
        {
            id = item.Id.Value,
            kind = (long)item.Kind,
            group = item.Group.Value,
            message = item.MessageId.ToString(),
            reporter = item.Reporter?.Value,
            reason = reasonSealed is null ? item.Reason : "",
            reasonSealed,
            noteSealed,
            state = (long)item.State,
            claimedBy = item.ClaimedBy?.Value,
            raisedAt = UnixTime.Of(item.RaisedAt),
            outcome = item.Outcome,
        });

    /// <summary>The item; a reporter's reason and note are empty once the reporter's key is gone.</summary>
    public ModerationItem ToItem(DbConnection connection, AccountKeys keys) => new(
        new ModerationItemId(Id),
        (ModerationItemKind)Kind,
        new GroupId(GroupId),
        new MessageId(Guid.Parse(MessageId)),
        ReporterId is null ? null : new MemberId(ReporterId),
        ReporterId is null || ReasonSealed is null
            ? Reason
            : keys.Open(connection, ReporterId, ReasonSealed, ReasonIdentity(Id)) ?? "",
        ReporterId is null ? "" : keys.Open(connection, ReporterId, NoteSealed, NoteIdentity(Id)) ?? "",
        (ModerationItemState)State,
        ClaimedBy is null ? null : new MemberId(ClaimedBy),
        RaisedAt.ToTime(),
        Outcome,
        OutcomeSealed is null
            ? OutcomeReason
            : keys.Records.Open(connection, RecordKeys.Item(Id), OutcomeSealed, OutcomeIdentity(Id)).Words ?? "");
}
