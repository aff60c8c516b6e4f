using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;

namespace TherapyGroups.Storage.Groups;

/// <summary>
/// Writes the postings of many groups in one statement, where a statement costs a way to the server and back. Decides and stores exactly
/// what <see cref="EventWriter.TryWrite"/> does for each.
/// </summary>
internal static class PostingsWriter
{
    /// <summary>One object for all, so that jobs know each other by it.</summary>
    public static readonly WriteTogether<Append, AppendResult> Write = WriteAll;

    private const string Sql =
        """
        WITH given AS (
          SELECT * FROM UNNEST(@groups, @seqs, @times, @actors, @messages, @texts, @notes, @details)
            AS rows_given (group_id, seq, at, actor_id, message_id, text_sealed, note_sealed, detail)),
        moved AS (
          UPDATE groups SET head = given.seq, head_at = given.at FROM given
          WHERE groups.group_id = given.group_id AND groups.head = given.seq - 1 AND NOT EXISTS (
            SELECT 1 FROM messages WHERE messages.group_id = given.group_id AND messages.message_id = given.message_id)
          RETURNING given.*, groups.retention_days),
        logged AS (
          INSERT INTO group_events (group_id, seq, kind, at, actor_id, message_id, text_sealed, note_sealed, detail)
          SELECT group_id, seq, @kind, at, actor_id, message_id, text_sealed, note_sealed, detail FROM moved),
        folded AS (
          INSERT INTO messages (group_id, message_id, seq, words_seq, author_id, at, expires_at, state)
          SELECT group_id, message_id, seq, seq, actor_id, at, at + @day * retention_days, @state FROM moved)
        SELECT group_id FROM moved
        """;

    private static AppendResult[] WriteAll(DbConnection connection, IReadOnlyList<Append> appends)
    {
        var results = new AppendResult[appends.Count];
        var rest = Enumerable.Range(0, appends.Count).ToList();
        while (rest.Count > 0)
        {
            // A statement sees the tables as they were before it, so each takes a group once: the first of those that wait.
            var wave = rest.DistinctBy(i => appends[i].Group).ToList();
            var saved = WriteWave(connection, [.. wave.Select(i => appends[i])]);
            wave.ForEach(i => results[i] = saved.Contains(appends[i].Group.Value) ? AppendResult.Saved : AppendResult.Conflict);
            rest = [.. rest.Except(wave)];
        }

        return results;
    }

    private static HashSet<string> WriteWave(DbConnection connection, Append[] wave) =>
    [
        .. connection.Query<string>(Sql, new
        {
            groups = Array.ConvertAll(wave, append => append.Group.Value),
            seqs = Array.ConvertAll(wave, append => append.Event.Seq),
            times = Array.ConvertAll(wave, append => UnixTime.Of(append.Event.At)),
            actors = Array.ConvertAll(wave, append => append.Event.Actor.Value),
            messages = Array.ConvertAll(wave, append => append.Event.Message?.MessageId.ToString()),
            texts = Array.ConvertAll(wave, append => append.Words.Text),
            notes = Array.ConvertAll(wave, append => append.Words.Note),
            details = Array.ConvertAll(wave, append => append.Event.Detail),
            kind = (long)GroupEventKind.MessagePosted,
            day = UnixTime.DayMilliseconds,
            state = (long)MessageState.Visible,
        }),
    ];
}
