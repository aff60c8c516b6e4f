using System.Data.Common;
using System.Text.Json;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Labels;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Labels;

/// <summary>Reads labelled messages with what the classifier was given and what it said.</summary>
internal static class LabelledMessageQuery
{
    /// <summary>As many as the classifier was given: <c>ScreeningRules.ContextMessages</c>.</summary>
    private const int ContextMessages = 5;

    /// <param name="connection">Where to read.</param>
    /// <param name="keys">Null: without words.</param>
    /// <param name="afterGroup">With <paramref name="afterSeq"/>: the last one that was read.</param>
    /// <param name="afterSeq">See <paramref name="afterGroup"/>.</param>
    /// <param name="limit">At most so many.</param>
    public static IReadOnlyList<LabelledMessage> Read(
        DbConnection connection, AccountKeys? keys, string afterGroup, long afterSeq, int limit)
    {
        var rows = connection.Query<Row>(
            """
            SELECT l.group_id AS groupId, l.seq, l.level AS label, a.message_id AS messageId, a.author_id AS author, a.level,
              a.probability, a.categories, a.model
            FROM case_labels l JOIN assessments a ON a.group_id = l.group_id AND a.seq = l.seq
            WHERE (l.group_id, l.seq) > (@afterGroup, @afterSeq) AND NOT EXISTS (
              SELECT 1 FROM case_labels newer WHERE newer.group_id = l.group_id AND newer.seq = l.seq
                AND (newer.at > l.at OR (newer.at = l.at AND newer.by_id > l.by_id)))
            ORDER BY l.group_id, l.seq LIMIT @limit
            """,
            new { afterGroup, afterSeq, limit }).AsList();
        return [.. rows.Select(row => row.ToMessage(connection, keys))];
    }

    private sealed class Row
    {
        public string GroupId { get; init; } = "";

        public long Seq { get; init; }

        public long Label { get; init; }

        public string MessageId { get; init; } = "";

        public string Author { get; init; } = "";

        public long Level { get; init; }

        public double Probability { get; init; }

        public string Categories { get; init; } = "";

        public string Model { get; init; } = "";

        public LabelledMessage ToMessage(DbConnection connection, AccountKeys? keys)
        {
            var text = keys is null ? null : Words(connection, keys);
            return new LabelledMessage(
                new GroupId(GroupId),
                Seq,
                new MessageId(Guid.Parse(MessageId)),
                (RiskLevel)Label,
                new Assessment(
                    (RiskLevel)Level, Probability, JsonSerializer.Deserialize<Dictionary<RiskCategory, double>>(Categories) ?? [], [],
                    Model),
                text,
                keys is null || text is null ? [] : Before(connection, keys));
        }

        private string? Words(DbConnection connection, AccountKeys keys)
        {
            var happened = EventReader.ToEvent(
                connection,
                keys,
                connection.QuerySingle<EventRow>(
                    EventReader.Select + " WHERE e.group_id = @group AND e.seq = @seq", new { group = GroupId, seq = Seq }),
                showAll: true);
            return happened.Message is { Text.Length: > 0 } message ? WrittenWords.Of(message) : null;
        }

        private List<string> Before(DbConnection connection, AccountKeys keys) =>
        [
            .. connection.Query<MessageRow>(
                MessageRow.Select
                + " WHERE m.author_id = @author AND m.group_id = @group AND m.seq < @seq ORDER BY m.seq DESC LIMIT @limit",
                new { group = GroupId, author = Author, seq = Seq, limit = ContextMessages })
                .Reverse().Select(row => row.ToMessage(connection, keys, showAll: true)).Where(message => message.Text.Length > 0)
                .Select(WrittenWords.Of),
        ];
    }
}
