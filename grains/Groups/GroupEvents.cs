using System.Globalization;
using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Makes the events that a ruling allows.</summary>
public static class GroupEvents
{
    public static GroupEvent Posted(long seq, PostMessage command, Seat author, DateTimeOffset now)
    {
        var message = new Message(
            command.MessageId, seq, command.Author, author.Pseudonym, command.Text, command.ContentNote, now, null, MessageState.Visible);
        return new GroupEvent(seq, GroupEventKind.MessagePosted, now, command.Author, "", message, "");
    }

    public static GroupEvent Changed(long seq, Message message, ChangeMessage command, DateTimeOffset now)
    {
        var (kind, after) = command.Change switch
        {
            MessageChange.Edit => (GroupEventKind.MessageEdited, Edited(message, command, now)),
            MessageChange.Withdraw => (GroupEventKind.MessageWithdrawn,
                message with { Text = "", ContentNote = "", State = MessageState.Withdrawn, HeldFor = "" }),
            MessageChange.Hide => (GroupEventKind.MessageHidden,
                message with { Text = "", ContentNote = "", State = MessageState.Hidden, HeldFor = "" }),
            MessageChange.Restore => (GroupEventKind.MessageRestored, message with { State = MessageState.Visible, HeldFor = "" }),
            MessageChange.AddNote => (GroupEventKind.ContentNoteAdded,
                message with { ContentNote = command.ContentNote, IsNoteByStaff = true }),
        };
        return new GroupEvent(seq, kind, now, command.By, "", after, command.Reason);
    }

    public static GroupEvent Joined(long seq, JoinGroup command, DateTimeOffset now) =>
        new(seq, GroupEventKind.MemberJoined, now, command.Member, command.Pseudonym, null, GroupRoles.Name(command.Role));

    public static GroupEvent FiltersChanged(long seq, SetFilters command, DateTimeOffset now) =>
        new(seq, GroupEventKind.FiltersChanged, now, command.By, "", null, FilterNames.Join(command.Filters));

    public static GroupEvent SlowMode(long seq, SetSlowMode command, DateTimeOffset now) =>
        new(seq, GroupEventKind.SlowMode, now, command.By, "", null, command.Seconds.ToString(CultureInfo.InvariantCulture));

    /// <summary>Who comes in a role, or gets one: the seat is as in the newest of these.</summary>
    public static GroupEvent Seated(long seq, SeatStaff command, DateTimeOffset now) =>
        new(seq, GroupEventKind.MemberJoined, now, command.Member, command.Pseudonym, null, GroupRoles.Name(command.Role));

    public static GroupEvent GuestArrived(long seq, SitInGroup command, DateTimeOffset now) =>
        new(seq, GroupEventKind.GuestArrived, now, command.Member, command.Pseudonym, null, "");

    public static GroupEvent Left(long seq, MemberId member, Seat seat, DateTimeOffset now) =>
        new(seq, GroupEventKind.MemberLeft, now, member, seat.Pseudonym, null, GroupRoles.Name(seat.Role));

    /// <summary>A moderator's content note stays when the author's new words come without one, or with the same one.</summary>
    private static Message Edited(Message message, ChangeMessage command, DateTimeOffset now)
    {
        var keepsNote = message.IsNoteByStaff && (command.ContentNote.Length == 0 || command.ContentNote == message.ContentNote);
        return message with
        {
            Text = command.Text,
            ContentNote = keepsNote ? message.ContentNote : command.ContentNote,
            EditedAt = now,
            IsNoteByStaff = keepsNote,
        };
    }
}
