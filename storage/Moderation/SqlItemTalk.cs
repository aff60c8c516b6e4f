using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Moderation;

/// <inheritdoc cref="IItemTalk"/>
/// <remarks>Sealed under the item's own key, which is destroyed with the words that the item is about.</remarks>
public sealed class SqlItemTalk(Database database, AccountKeys keys) : IItemTalk
{
    /// <summary>More than anybody pages through: what is at hand whole is cut into pages where it is shown.</summary>
    private const int PageMax = 1_000;

    private const string SelectAsk =
        """
        SELECT ask_id AS id, item_id AS itemId, by_id AS byId, at, note_sealed AS noteSealed, answered_by AS answeredBy,
          answered_at AS answeredAt, answer_sealed AS answerSealed
        FROM clinician_asks
        """;

    public Task AddNote(ItemNote note, AuditEntry act) => database.Write(connection =>
    {
        AuditWriter.Append(connection, keys.Records, act);
        return connection.Execute(
            "INSERT INTO moderation_notes (note_id, item_id, by_id, at, note_sealed) VALUES (@id, @item, @by, @at, @note)",
            new
            {
                id = note.Id,
                item = note.Item.Value,
                by = note.By.Value,
                at = UnixTime.Of(note.At),
                note = Seal(connection, note.Item.Value, note.Text, NoteIdentity(note.Id)),
            });
    });

    public Task<IReadOnlyList<ItemNote>> Notes(ModerationItemId item) => database.Read(connection => (IReadOnlyList<ItemNote>)
    [
        .. connection.Query<NoteRow>(
            """
            SELECT note_id AS id, item_id AS itemId, by_id AS byId, at, note_sealed AS noteSealed
            FROM moderation_notes WHERE item_id = @item ORDER BY at, note_id LIMIT @limit
            """,
            new { item = item.Value, limit = PageMax }).Select(row => new ItemNote(
                row.Id, item, new MemberId(row.ById), row.At.ToTime(),
                Open(connection, row.ItemId, row.NoteSealed, NoteIdentity(row.Id)))),
    ]);

    public Task Ask(ClinicianAsk ask, AuditEntry act) => database.Write(connection =>
    {
        AuditWriter.Append(connection, keys.Records, act);
        return connection.Execute(
            "INSERT INTO clinician_asks (ask_id, item_id, by_id, at, note_sealed) VALUES (@id, @item, @by, @at, @note)",
            new
            {
                id = ask.Id,
                item = ask.Item.Value,
                by = ask.By.Value,
                at = UnixTime.Of(ask.At),
                note = Seal(connection, ask.Item.Value, ask.Note, AskIdentity(ask.Id)),
            });
    });

    public Task<ClinicianAsk?> FindAsk(string id) => database.Read(connection =>
        connection.QuerySingleOrDefault<AskRow>(SelectAsk + " WHERE ask_id = @id", new { id }) is { } row ? ToAsk(connection, row) : null);

    public Task<IReadOnlyList<ClinicianAsk>> AsksAbout(ModerationItemId item) => Query(
        " WHERE item_id = @item ORDER BY at, ask_id LIMIT @limit", new { item = item.Value, limit = PageMax });

    public Task<IReadOnlyList<ClinicianAsk>> Asks(bool answered) => Query(
        answered
            ? " WHERE answered_at IS NOT NULL ORDER BY answered_at DESC LIMIT @limit"
            : " WHERE answered_at IS NULL ORDER BY at LIMIT @limit",
        new { limit = PageMax });

    public Task<bool> Answer(ClinicianAsk answered, AuditEntry act) => database.Write(connection =>
    {
        var isFirst = connection.Execute(
            """
            UPDATE clinician_asks SET answered_by = @by, answered_at = @at, answer_sealed = @answer
            WHERE ask_id = @id AND answered_at IS NULL
            """,
            new
            {
                id = answered.Id,
                by = answered.AnsweredBy?.Value,
                at = UnixTime.Of(answered.AnsweredAt),
                answer = Seal(connection, answered.Item.Value, answered.Answer, AnswerIdentity(answered.Id)),
            }) > 0;
        if (isFirst)
        {
            AuditWriter.Append(connection, keys.Records, act);
        }

        return isFirst;
    });

    internal static string NoteIdentity(string id) => $"moderation-note/{id}";

    internal static string AskIdentity(string id) => $"clinician-ask/{id}/note";

    internal static string AnswerIdentity(string id) => $"clinician-ask/{id}/answer";

    private byte[]? Seal(DbConnection connection, string item, string text, string identity) =>
        keys.Records.Seal(connection, RecordKeys.Item(item), text, identity);

    private string Open(DbConnection connection, string item, byte[]? box, string identity) =>
        keys.Records.Open(connection, RecordKeys.Item(item), box, identity).Words ?? "";

    private Task<IReadOnlyList<ClinicianAsk>> Query(string where, object given) => database.Read(connection =>
        (IReadOnlyList<ClinicianAsk>)[.. connection.Query<AskRow>(SelectAsk + where, given).Select(row => ToAsk(connection, row))]);

    private ClinicianAsk ToAsk(DbConnection connection, AskRow row) => new(
        row.Id, new ModerationItemId(row.ItemId), new MemberId(row.ById), row.At.ToTime(),
        Open(connection, row.ItemId, row.NoteSealed, AskIdentity(row.Id)),
        row.AnsweredBy is null ? null : new MemberId(row.AnsweredBy), row.AnsweredAt.ToTime(),
        Open(connection, row.ItemId, row.AnswerSealed, AnswerIdentity(row.Id)));

    private class NoteRow
    {
        public string Id { get; init; } = "";

        public string ItemId { get; init; } = "";

        public string ById { get; init; } = "";

        public long At { get; init; }

        public byte[]? NoteSealed { get; init; }
    }

    private sealed class AskRow : NoteRow
    {
        public string? AnsweredBy { get; init; }

        public long? AnsweredAt { get; init; }

        public byte[]? AnswerSealed { get; init; }
    }
}
