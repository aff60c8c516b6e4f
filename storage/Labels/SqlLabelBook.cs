using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Labels;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Labels;

/// <inheritdoc cref="ILabelBook"/>
public sealed class SqlLabelBook(Database database, AccountKeys keys) : ILabelBook
{
    public Task<LabelResult> Keep(CaseId id, MessageId? message, MemberId by, RiskLevel level, DateTimeOffset at) =>
        database.Write(connection =>
        {
            if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM risk_cases WHERE case_id = @id", new { id = id.Value }) == 0)
            {
                return LabelResult.UnknownCase;
            }

            if (Judged(connection, id, message) is not { } judged)
            {
                return message is null ? LabelResult.NothingToJudge : LabelResult.UnknownMessage;
            }

            connection.Execute(
                """
                INSERT INTO case_labels (case_id, group_id, seq, by_id, level, at) VALUES (@id, @group, @seq, @by, @level, @at)
                ON CONFLICT (case_id, group_id, seq, by_id) DO UPDATE SET level = excluded.level, at = excluded.at
                """,
                new
                {
                    id = id.Value,
                    group = judged.GroupId,
                    seq = judged.Seq,
                    by = by.Value,
                    level = (long)level,
                    at = UnixTime.Of(at),
                });
            AuditWriter.Append(connection, keys.Records, new AuditEntry(at, by, "case.label", id.Value, level.ToString()));
            return LabelResult.Done;
        });

    public Task<IReadOnlyList<CaseLabel>> Of(CaseId id) => database.Read(connection => (IReadOnlyList<CaseLabel>)
    [
        .. connection.Query<Row>(
            """
            SELECT l.group_id AS groupId, l.seq, a.message_id AS messageId, l.by_id AS labeller, l.level, l.at
            FROM case_labels l JOIN assessments a ON a.group_id = l.group_id AND a.seq = l.seq
            WHERE l.case_id = @id ORDER BY l.at, l.group_id, l.seq, l.by_id
            """,
            new { id = id.Value }).Select(row => new CaseLabel(
                new GroupId(row.GroupId), row.Seq, new MessageId(Guid.Parse(row.MessageId)), new MemberId(row.Labeller),
                (RiskLevel)row.Level, row.At.ToTime())),
    ]);

    public Task<IReadOnlyList<LabelledMessage>> Export(bool withWords, string afterGroup, long afterSeq, int limit) =>
        database.Read(connection => LabelledMessageQuery.Read(connection, withWords ? keys : null, afterGroup, afterSeq, limit));

    /// <summary>The message that a label is about; of the whole evidence, the first that has the highest level.</summary>
    private static Row? Judged(DbConnection connection, CaseId id, MessageId? message) => connection.QueryFirstOrDefault<Row>(
        """
        SELECT e.group_id AS groupId, e.seq, a.message_id AS messageId
        FROM case_evidence e JOIN assessments a ON a.group_id = e.group_id AND a.seq = e.seq
        WHERE e.case_id = @id AND (@isWhole = 1 OR a.message_id = @message)
        ORDER BY a.level DESC, e.at, e.seq LIMIT 1
        """,
        new { id = id.Value, isWhole = message is null ? 1L : 0L, message = message?.ToString() ?? "" });

    private sealed class Row
    {
        public string GroupId { get; init; } = "";

        public long Seq { get; init; }

        public string MessageId { get; init; } = "";

        public string Labeller { get; init; } = "";

        public long Level { get; init; }

        public long At { get; init; }
    }
}
