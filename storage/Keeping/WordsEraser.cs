using System.Data.Common;
using Dapper;

namespace TherapyGroups.Storage.Keeping;

/// <summary>
/// Overwrites with nothing what a message's events, and the resolved items about it, say. The rows and their numbers stay.
/// </summary>
internal static class WordsEraser
{
    public static void Erase(DbConnection connection, string group, string message)
    {
        var which = new { group, message };
        connection.Execute(
            """
            UPDATE group_events SET text_sealed = NULL, note_sealed = NULL
            WHERE group_id = @group AND seq = (SELECT seq FROM messages WHERE group_id = @group AND message_id = @message)
            """,
            which);
        connection.Execute(
            """
            UPDATE group_events SET text_sealed = NULL, note_sealed = NULL, reason_sealed = NULL, detail = ''
            WHERE group_id = @group AND message_id = @message AND kind <> 1
            """,
            which);
        connection.Execute("UPDATE messages SET state = 4, held_for = '' WHERE group_id = @group AND message_id = @message", which);
        connection.Execute(
            """
            DELETE FROM record_keys WHERE record IN (
              SELECT 'item/' || item_id FROM moderation_items WHERE group_id = @group AND state = 3 AND message_id = @message)
            """,
            which);
        string[] talk = ["moderation_notes SET note_sealed = NULL", "clinician_asks SET note_sealed = NULL, answer_sealed = NULL"];
        foreach (var words in talk)
        {
            connection.Execute(
                $"""
                UPDATE {words} WHERE item_id IN (
                  SELECT item_id FROM moderation_items WHERE group_id = @group AND state = 3 AND message_id = @message)
                """,
                which);
        }

        connection.Execute(
            """
            UPDATE moderation_items SET reason = '', reason_sealed = NULL, note_sealed = NULL, outcome_reason = '', outcome_sealed = NULL
            WHERE group_id = @group AND state = 3 AND message_id = @message
            """,
            which);
    }
}
