using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Storage.Groups;

namespace TherapyGroups.Storage.Moderation;

/// <summary>
/// Folds a message that was read already, inside the transaction of its screening. It writes past the group's grain, which finds the log
/// grown at its next append or renewal: calls go down only, and moderation stands below the group.
/// </summary>
internal static class HoldWriter
{
    /// <summary>False, with nothing written, if the message is not shown any more or has other words by now.</summary>
    public static bool TryWrite(DbConnection connection, GroupId group, MessageHold hold, DateTimeOffset now)
    {
        var stands = connection.QuerySingleOrDefault<Row>(
            """
            SELECT m.seq, m.at, m.edited_at AS editedAt, g.head FROM messages m JOIN groups g ON g.group_id = m.group_id
            WHERE m.group_id = @group AND m.message_id = @message AND m.state = 1 AND m.words_seq = @seq
            """,
            new { group = group.Value, message = hold.MessageId.ToString(), seq = hold.Seq });
        if (stands is null)
        {
            return false;
        }

        var message = new Message(
            hold.MessageId, stands.Seq, hold.Author, "", "", "", stands.At.ToTime(), stands.EditedAt.ToTime(), MessageState.Hidden,
            hold.HeldFor);
        var hiding = new GroupEvent(stands.Head + 1, GroupEventKind.MessageHidden, now, HeldMessages.Filter, "", message, "");
        if (!EventWriter.TryWrite(connection, group, hiding, new EventWords(null, null, null)))
        {
            return false;
        }

        connection.Execute(
            "INSERT INTO member_notices (member_id, kind, weight, at, subject) VALUES (@member, @kind, 0, @at, @subject)",
            new
            {
                member = hold.Author.Value,
                kind = (long)MemberNoticeKind.MessageHeld,
                at = UnixTime.Of(now),
                subject = $"{group.Value}/{hold.MessageId}/{hold.HeldFor}",
            });
        return true;
    }

    private sealed class Row
    {
        public long Seq { get; init; }

        public long At { get; init; }

        public long? EditedAt { get; init; }

        public long Head { get; init; }
    }
}
