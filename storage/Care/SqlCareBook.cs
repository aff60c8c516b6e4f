using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Care;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Care;

/// <inheritdoc cref="ICareBook"/>
public sealed class SqlCareBook(Database database, AccountKeys keys, IIdSource ids) : ICareBook
{
    private const string Select =
        """
        SELECT debrief_id AS id, moderator_id AS moderatorId, asked_at AS askedAt, note_sealed AS noteSealed, taken_by AS takenBy,
          taken_at AS takenAt
        FROM debriefs
        """;

    public Task Opened(MemberId moderator, ModerationItem item, DateTimeOffset now) => database.Write(connection =>
    {
        var level = connection.QuerySingleOrDefault<long?>(
            """
            SELECT a.level FROM messages m JOIN assessments a ON a.group_id = m.group_id AND a.seq = m.words_seq
            WHERE m.group_id = @group AND m.message_id = @message
            """,
            new { group = item.Group.Value, message = item.MessageId.ToString() });
        AuditWriter.Append(connection, keys.Records, new AuditEntry(now, moderator, "moderation-item.open", item.Id.Value, ""));
        return connection.Execute(
            """
            INSERT INTO moderator_exposures (moderator_id, item_id, is_hard, at) VALUES (@moderator, @item, @hard, @at)
            ON CONFLICT (moderator_id, item_id) DO NOTHING
            """,
            new
            {
                moderator = moderator.Value,
                item = item.Id.Value,
                hard = level >= (long)RiskLevel.Red ? 1L : 0L,
                at = UnixTime.Of(now),
            });
    });

    public Task<Exposure> ExposureOf(MemberId moderator, TimeSpan window, DateTimeOffset now) => database.Read(connection =>
    {
        var lastBreak = connection.QuerySingleOrDefault<long?>(
            "SELECT at FROM moderator_breaks WHERE moderator_id = @moderator", new { moderator = moderator.Value });
        var hard = connection.Query<long>(
            "SELECT is_hard FROM moderator_exposures WHERE moderator_id = @moderator AND at > @since",
            new { moderator = moderator.Value, since = Math.Max(lastBreak ?? 0, UnixTime.Of(now - window)) }).AsList();
        return new Exposure(hard.Count, hard.Count(one => one == 1), lastBreak.ToTime());
    });

    public Task TakeBreak(MemberId moderator, DateTimeOffset now) => database.Write(connection => connection.Execute(
        """
        INSERT INTO moderator_breaks (moderator_id, at) VALUES (@moderator, @at)
        ON CONFLICT (moderator_id) DO UPDATE SET at = excluded.at
        """,
        new { moderator = moderator.Value, at = UnixTime.Of(now) }));

    public async Task<Debrief> Ask(MemberId moderator, string note, DateTimeOffset now)
    {
        var id = ids.Next();
        var words = await keys.Seal(moderator.Value, note, Identity(id));
        return await database.Write(connection =>
        {
            connection.Execute(
                """
                INSERT INTO debriefs (debrief_id, moderator_id, asked_at, note_sealed)
                VALUES (@id, @moderator, @at, @words) ON CONFLICT (moderator_id) WHERE taken_at IS NULL DO NOTHING
                """,
                new { id, moderator = moderator.Value, at = UnixTime.Of(now), words });
            var row = connection.QuerySingle<Row>(
                Select + " WHERE moderator_id = @moderator AND taken_at IS NULL", new { moderator = moderator.Value });
            return ToDebrief(connection, row);
        });
    }

    public Task<Debrief?> NewestOf(MemberId moderator) => database.Read(connection =>
        connection.QueryFirstOrDefault<Row>(
            Select + " WHERE moderator_id = @moderator ORDER BY asked_at DESC LIMIT 1", new { moderator = moderator.Value }) is { } row
            ? ToDebrief(connection, row)
            : null);

    public Task<IReadOnlyList<Debrief>> Waiting(int limit) => database.Read(connection => (IReadOnlyList<Debrief>)
    [
        .. connection.Query<Row>(Select + " WHERE taken_at IS NULL ORDER BY asked_at LIMIT @limit", new { limit })
            .Select(row => ToDebrief(connection, row)),
    ]);

    public Task<IReadOnlyList<string>> WaitingIds(int limit) => database.Read(connection => (IReadOnlyList<string>)
    [
        .. connection.Query<string>(
            "SELECT debrief_id FROM debriefs WHERE taken_at IS NULL ORDER BY asked_at LIMIT @limit", new { limit }),
    ]);

    public Task<bool> Take(string id, MemberId clinician, DateTimeOffset now) => database.Write(connection =>
    {
        var waited = connection.Execute(
            "UPDATE debriefs SET taken_by = @clinician, taken_at = @at WHERE debrief_id = @id AND taken_at IS NULL",
            new { clinician = clinician.Value, at = UnixTime.Of(now), id }) > 0;
        if (waited)
        {
            AuditWriter.Append(connection, keys.Records, new AuditEntry(now, clinician, "debrief.take", id, ""));
        }

        return waited;
    });

    internal static string Identity(string id) => $"debrief/{id}/note";

    private Debrief ToDebrief(DbConnection connection, Row row) => new(
        row.Id, new MemberId(row.ModeratorId), row.AskedAt.ToTime(),
        keys.Open(connection, row.ModeratorId, row.NoteSealed, Identity(row.Id)) ?? "",
        row.TakenBy is null ? null : new MemberId(row.TakenBy), row.TakenAt.ToTime());

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string ModeratorId { get; init; } = "";

        public long AskedAt { get; init; }

        public byte[]? NoteSealed { get; init; }

        public string? TakenBy { get; init; }

        public long? TakenAt { get; init; }
    }
}
