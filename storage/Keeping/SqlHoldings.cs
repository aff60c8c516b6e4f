using System.Data.Common;
using System.Text.Json;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Care;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Members;
using TherapyGroups.Storage.Moderation;
using TherapyGroups.Storage.RiskCases;
using TherapyGroups.Storage.SafetyPlans;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Storage.Worries;
using TherapyGroups.Worries;

namespace TherapyGroups.Storage.Keeping;

/// <inheritdoc cref="IHoldings"/>
public sealed class SqlHoldings(Database database, AccountKeys keys) : IHoldings
{
    public Task<IReadOnlyList<HeldPart>> Parts(MemberId member) => database.Read(connection => (IReadOnlyList<HeldPart>)
    [
        .. HeldQueries.All.Select(query => new HeldPart(
            query.Name,
            [
                .. connection.Query(query.Sql, new { member = member.Value })
                    .Select(row => Show(connection, member.Value, query.Name, row)),
            ])),
    ]);

    public Task<IReadOnlyList<HeldMessage>> Messages(MemberId member, string afterGroup, long afterSeq, int limit) =>
        database.Read(connection => (IReadOnlyList<HeldMessage>)
        [
            .. connection.Query<Row>(
                """
                SELECT e.group_id AS groupId, e.seq, e.message_id AS messageId, e.at, e.kind, m.state, e.text_sealed AS textSealed,
                  e.note_sealed AS noteSealed
                FROM messages m JOIN group_events e ON e.group_id = m.group_id AND e.message_id = m.message_id
                WHERE m.author_id = @member AND e.kind IN (1, 2) AND (e.group_id, e.seq) > (@afterGroup, @afterSeq)
                ORDER BY e.group_id, e.seq LIMIT @limit
                """,
                new { member = member.Value, afterGroup, afterSeq, limit }).Select(row => new HeldMessage(
                    row.GroupId, row.Seq, row.MessageId, row.At.ToTime(), row.Kind == (long)GroupEventKind.MessageEdited,
                    ((MessageState)row.State).ToString(),
                    EventWords.OpenText(connection, keys, row.GroupId, row.Seq, row.TextSealed, member.Value).Words,
                    EventWords.OpenNote(connection, keys, row.GroupId, row.Seq, row.NoteSealed, member.Value) ?? "")),
        ]);

    private Dictionary<string, object?> Show(DbConnection connection, string member, string part, IDictionary<string, object?> row)
    {
        var shown = new Dictionary<string, object?>(row.Count);
        foreach (var (name, value) in row)
        {
            switch (value)
            {
                case long number when NameOf(part, name, number) is { } word:
                    shown[name] = word;
                    break;
                case long time when IsTime(name):
                    shown[name] = time.ToTime();
                    break;
                case byte[] box:
                    shown[name] = Open(connection, member, part, name, row, box);
                    break;
                case "" when name is "plainReason":
                    break;
                default:
                    shown[name] = value;
                    break;
            }
        }

        shown.Remove("record");
        return shown;
    }

    /// <summary>The word for what the tables keep as a number, where the service has one that its people know.</summary>
    private static string? NameOf(string part, string name, long number) => (part, name) switch
    {
        (_, "roles") => Word((AccountRoles)number),
        ("memberships", "role") => Word((GroupRole)number),
        ("invitations", "role") => Word((AccountRoles)number),
        ("assessments" or "risk-cases" or "labels", "level") => Word((RiskLevel)number),
        ("risk-cases", "phase") => Word((CasePhase)number),
        ("private-rooms", "place") => Word((RoomPlace)number),
        ("worries-told", "urgency") => Word((WorryUrgency)number),
        ("notes", "kind") => Word((CaseHistoryKind)number),
        ("notes", "disposition") => Word((Disposition)number),
        ("sanctions", "kind") => Word((SanctionKind)number),
        ("appeals", "state") => Word((AppealState)number),
        ("reports", "state") => Word((ModerationItemState)number),
        ("notices", "kind") => Word((MemberNoticeKind)number),
        _ => null,
    };

    private static string Word<T>(T value)
        where T : struct, Enum =>
        string.Join(", ", value.ToString().Split(", ").Select(JsonNamingPolicy.KebabCaseLower.ConvertName));

    private static bool IsTime(string name) =>
        name is "at" || name.EndsWith("At", StringComparison.Ordinal) || name.EndsWith("Until", StringComparison.Ordinal);

    private string? Open(DbConnection connection, string member, string part, string name, IDictionary<string, object?> row, byte[] box)
    {
        string Text(string column) => row[column] as string ?? "";
        string? OfItem(string identity) => keys.Records.Open(connection, RecordKeys.Item(Text("itemId")), box, identity).Words;
        return (part, name) switch
        {
            ("sanctions", _) => keys.Open(connection, member, box, SqlSanctionBook.Identity(Text("id"))),
            ("appeals", "words") => keys.Open(connection, member, box, SqlAppealBook.WordsIdentity(Text("id"))),
            ("appeals", _) => keys.Open(connection, member, box, SqlAppealBook.ReasonIdentity(Text("id"))),
            ("content-notes", _) => keys.Open(connection, member, box, SqlContentNoteChoices.Identity(member)),
            ("back-channel", _) => OfItem(SqlItemTalk.NoteIdentity(Text("id"))),
            ("questions-to-clinicians", _) => OfItem(SqlItemTalk.AskIdentity(Text("id"))),
            ("answers-to-moderators", _) => OfItem(SqlItemTalk.AnswerIdentity(Text("id"))),
            ("reports", "reason") => keys.Open(connection, member, box, ModerationItemRow.ReasonIdentity(Text("id"))),
            ("reports", _) => keys.Open(connection, member, box, ModerationItemRow.NoteIdentity(Text("id"))),
            ("resolutions", _) => keys.Records.Open(
                connection, RecordKeys.Item(Text("id")), box, ModerationItemRow.OutcomeIdentity(Text("id"))).Words,
            ("acts", _) => keys.Records.Open(
                connection, RecordKeys.Audit, box, AuditChain.ReasonIdentity(Convert.ToInt64(row["number"], provider: null))).Words,
            ("notes", _) or ("screenings", _) => OpenNote(connection, row, box),
            ("safety-plan", _) => keys.Open(
                connection, member, box, SqlSafetyPlanBook.Identity(member, Convert.ToInt64(row["version"], provider: null))),
            ("worries-told", _) => keys.Open(connection, member, box, SqlWorryBook.Identity(Text("id"))),
            ("debriefs", _) => keys.Open(connection, member, box, SqlCareBook.Identity(Text("id"))),
            _ => throw new InvalidOperationException($"A sealed {name} among {part} that nobody can open."),
        };
    }

    private string? OpenNote(DbConnection connection, IDictionary<string, object?> row, byte[] box)
    {
        var identity = SqlRiskCaseBook.NoteIdentity((string)(row["caseId"] ?? ""), Convert.ToInt64(row["version"], provider: null));
        return row["record"] is string record
            ? keys.Records.Open(connection, record, box, identity).Words
            : keys.Open(connection, (string)(row["about"] ?? ""), box, identity);
    }

    private sealed class Row
    {
        public string GroupId { get; init; } = "";

        public long Seq { get; init; }

        public string MessageId { get; init; } = "";

        public long At { get; init; }

        public long Kind { get; init; }

        public long State { get; init; }

        public byte[]? TextSealed { get; init; }

        public byte[]? NoteSealed { get; init; }
    }
}
