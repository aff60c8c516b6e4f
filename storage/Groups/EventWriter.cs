using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;

namespace TherapyGroups.Storage.Groups;

/// <summary>Writes one event and what it folds into, inside a transaction.</summary>
internal static class EventWriter
{
    /// <summary>
    /// False, with nothing written, if the group's head is not the event's <c>seq</c> less one, or the message id is taken. The head is
    /// moved first: it is the check, and with the primary key behind it two activations cannot both succeed.
    /// </summary>
    public static bool TryWrite(DbConnection connection, GroupId group, GroupEvent next, EventWords words)
    {
        var moved = connection.Execute(
            """
            UPDATE groups SET head = @seq, head_at = @at WHERE group_id = @group AND head = @seq - 1
              AND NOT EXISTS (SELECT 1 FROM messages WHERE messages.group_id = @group AND messages.message_id = @fresh)
            """,
            new
            {
                group = group.Value,
                seq = next.Seq,
                at = UnixTime.Of(next.At),
                fresh = next.Kind == GroupEventKind.MessagePosted ? next.Message?.MessageId.ToString() : null,
            });
        if (moved == 0)
        {
            return false;
        }

        connection.Execute(
            """
            INSERT INTO group_events (group_id, seq, kind, at, actor_id, message_id, text_sealed, note_sealed, reason_sealed, detail)
            VALUES (@group, @seq, @kind, @at, @actor, @message, @text, @note, @reason, @detail)
            """,
            new
            {
                group = group.Value,
                seq = next.Seq,
                kind = (long)next.Kind,
                at = UnixTime.Of(next.At),
                actor = next.Actor.Value,
                message = next.Message?.MessageId.ToString(),
                text = words.Text,
                note = words.Note,
                reason = words.Reason,
                detail = EventWords.HasReason(next.Kind) ? "" : next.Detail,
            });
        Fold(connection, group, next);
        return true;
    }

    private static void Fold(DbConnection connection, GroupId group, GroupEvent next)
    {
        switch (next.Kind)
        {
            case GroupEventKind.MessagePosted:
                InsertMessage(connection, group, next);
                break;
            case GroupEventKind.MessageEdited:
            case GroupEventKind.MessageWithdrawn:
            case GroupEventKind.MessageHidden:
            case GroupEventKind.MessageRestored:
            case GroupEventKind.MessageErased:
                UpdateMessage(connection, group, next);
                break;
            case GroupEventKind.MemberJoined:
                StandingWriter.TakeSeat(connection, group, next);
                break;
            case GroupEventKind.MemberLeft:
                StandingWriter.EndSeat(connection, group, next.Actor);
                break;
            case GroupEventKind.MemberMuted:
                StandingWriter.Mute(connection, group, next);
                break;
            case GroupEventKind.MemberRemoved:
            case GroupEventKind.RemovalChanged:
                StandingWriter.Remove(connection, group, next);
                break;
            case GroupEventKind.SessionOpened:
            case GroupEventKind.SessionClosed:
                connection.Execute(
                    "UPDATE groups SET is_open = @open WHERE group_id = @group",
                    new { group = group.Value, open = next.Kind == GroupEventKind.SessionOpened ? 1L : 0L });
                break;
            case GroupEventKind.ContentNoteAdded:
                connection.Execute(
                    "UPDATE messages SET note_seq = @seq WHERE group_id = @group AND message_id = @message",
                    new { group = group.Value, message = next.Message?.MessageId.ToString(), seq = next.Seq });
                break;
            case GroupEventKind.FiltersChanged:
                connection.Execute(
                    "UPDATE groups SET filters = @filters WHERE group_id = @group",
                    new { group = group.Value, filters = (long)FilterNames.Parse(next) });
                break;
            case GroupEventKind.SlowMode:
                connection.Execute(
                    "UPDATE groups SET slow_mode_seconds = @seconds WHERE group_id = @group",
                    new { group = group.Value, seconds = (long)SlowModeRules.Seconds(next) });
                break;
            case GroupEventKind.GroupChanged or GroupEventKind.GroupClosed:
                WriteGroup(connection, group, next);
                break;
            case GroupEventKind.AgreementChanged:
                connection.Execute(
                    "UPDATE groups SET agreement_version = @version WHERE group_id = @group",
                    new { group = group.Value, version = (long)AgreementEvents.Version(next) });
                break;
            case GroupEventKind.AgreementAccepted:
                connection.Execute(
                    "UPDATE seats SET accepted_version = @version WHERE group_id = @group AND member_id = @member",
                    new { group = group.Value, member = next.Actor.Value, version = (long)AgreementEvents.Version(next) });
                break;
            case GroupEventKind.GuestArrived:
            case GroupEventKind.SessionMoved:
            case GroupEventKind.Notice:
            case GroupEventKind.MemberWarned:
                break;
            default:
                throw new InvalidOperationException($"The fold does not know {next.Kind}.");
        }
    }

    private static void WriteGroup(DbConnection connection, GroupId group, GroupEvent next)
    {
        if (next.Kind == GroupEventKind.GroupClosed)
        {
            connection.Execute(
                "UPDATE groups SET closed_at = @at, is_open = 0, open_between = 0 WHERE group_id = @group",
                new { group = group.Value, at = UnixTime.Of(next.At) });
            return;
        }

        var settings = GroupSettingsEvents.Parse(next);
        connection.Execute(
            "UPDATE groups SET capacity = @capacity, coverage = @coverage, when_uncovered = @whenUncovered WHERE group_id = @group",
            new
            {
                group = group.Value,
                capacity = (long)settings.Capacity,
                coverage = (long)settings.Coverage,
                whenUncovered = (long)settings.WhenUncovered,
            });
    }

    private static void InsertMessage(DbConnection connection, GroupId group, GroupEvent next) => connection.Execute(
        """
        INSERT INTO messages (group_id, message_id, seq, words_seq, author_id, at, expires_at, state, held_for)
        VALUES (@group, @message, @seq, @seq, @author, @at,
          @at + @day * (SELECT retention_days FROM groups WHERE group_id = @group), @state, @heldFor)
        """,
        new
        {
            group = group.Value,
            message = next.Message?.MessageId.ToString(),
            seq = next.Seq,
            author = next.Actor.Value,
            at = UnixTime.Of(next.At),
            day = UnixTime.DayMilliseconds,
            state = (long)(next.Message?.State ?? MessageState.Visible),
            heldFor = next.Message?.HeldFor ?? "",
        });

    private static void UpdateMessage(DbConnection connection, GroupId group, GroupEvent next)
    {
        var message = next.Message ?? throw new InvalidOperationException($"A {next.Kind} without a message.");
        connection.Execute(
            """
            UPDATE messages SET state = @state, edited_at = @editedAt, held_for = @heldFor,
              words_seq = CASE WHEN @isEdit = 1 THEN @seq ELSE words_seq END,
              note_seq = CASE WHEN @isEdit = 1 AND @keepsNote = 0 THEN NULL ELSE note_seq END
            WHERE group_id = @group AND message_id = @message
            """,
            new
            {
                group = group.Value,
                message = message.MessageId.ToString(),
                state = (long)message.State,
                editedAt = UnixTime.Of(message.EditedAt),
                heldFor = message.HeldFor,
                keepsNote = message.IsNoteByStaff ? 1L : 0L,
                isEdit = next.Kind == GroupEventKind.MessageEdited ? 1L : 0L,
                seq = next.Seq,
            });
    }
}
