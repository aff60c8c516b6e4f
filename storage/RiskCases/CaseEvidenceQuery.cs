using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.RiskCases;

/// <summary>Reads a case's messages with what stood around them in the room.</summary>
internal static class CaseEvidenceQuery
{
    private const int Before = 10;
    private const int After = 2;

    public static IReadOnlyList<CaseEvidence> Read(DbConnection connection, AccountKeys keys, CaseId id)
    {
        var rows = connection.Query<Row>(
            """
            SELECT e.group_id AS groupId, g.name AS groupName, e.seq, COALESCE(a.level, 0) AS level,
              COALESCE(a.probability, 0.0) AS probability, COALESCE(a.categories, '{}') AS categories,
              COALESCE(a.evidence, '[]') AS evidence, COALESCE(a.model, '') AS model, m.seq AS messageSeq
            FROM case_evidence e
            JOIN groups g ON g.group_id = e.group_id
            JOIN group_events v ON v.group_id = e.group_id AND v.seq = e.seq
            JOIN messages m ON m.group_id = v.group_id AND m.message_id = v.message_id
            LEFT JOIN assessments a ON a.group_id = e.group_id AND a.seq = e.seq
            WHERE e.case_id = @id ORDER BY e.at, e.seq
            """,
            new { id = id.Value });
        return [.. rows.Select(row => Read(connection, keys, row))];
    }

    private static CaseEvidence Read(DbConnection connection, AccountKeys keys, Row row)
    {
        var happened = EventReader.ToEvent(
            connection,
            keys,
            connection.QuerySingle<EventRow>(
                EventReader.Select + " WHERE e.group_id = @group AND e.seq = @seq", new { group = row.GroupId, seq = row.Seq }),
            showAll: true);
        var message = happened.Message ?? throw new InvalidOperationException("A case's evidence is not about a message.");
        return new CaseEvidence(
            new GroupId(row.GroupId), row.GroupName, message.MessageId, message.Seq, happened.At, message.Text, row.ToAssessment(),
            [.. Around(connection, keys, row, "m.seq < @seq ORDER BY m.seq DESC", Before).Reverse()],
            [.. Around(connection, keys, row, "m.seq > @seq ORDER BY m.seq", After)])
        {
            ContentNote = message.ContentNote,
        };
    }

    private static IEnumerable<Message> Around(DbConnection connection, AccountKeys keys, Row row, string where, int limit) => connection
        .Query<MessageRow>(
            MessageRow.Select + $" WHERE m.group_id = @group AND {where} LIMIT @limit",
            new { group = row.GroupId, seq = row.MessageSeq, limit })
        .Select(message => message.ToMessage(connection, keys, showAll: true));

    private sealed class Row
    {
        public string GroupId { get; init; } = "";

        public string GroupName { get; init; } = "";

        public long Seq { get; init; }

        public long Level { get; init; }

        public double Probability { get; init; }

        public string Categories { get; init; } = "";

        public string Evidence { get; init; } = "";

        public string Model { get; init; } = "";

        public long MessageSeq { get; init; }

        public Assessment ToAssessment() => new(
            (RiskLevel)Level,
            Probability,
            JsonSerializer.Deserialize<Dictionary<RiskCategory, double>>(Categories) ?? [],
            JsonSerializer.Deserialize<ImmutableArray<Evidence>>(Evidence),
            Model);
    }
}
