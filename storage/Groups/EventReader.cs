using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Groups;

/// <summary>Reads events with the message that each is about.</summary>
internal static class EventReader
{
    public const string Select =
        """
        SELECT e.group_id AS groupId, e.seq, e.kind, e.at, e.actor_id AS actorId, COALESCE(actor.pseudonym, '') AS actorPseudonym,
          e.message_id AS messageId, e.text_sealed AS textSealed, e.note_sealed AS noteSealed, e.reason_sealed AS reasonSealed,
          e.detail,
          m.seq AS messageSeq, m.at AS messageAt, m.edited_at AS messageEditedAt, m.state AS messageState, m.words_seq AS wordsSeq,
          m.note_seq AS noteSeq, m.held_for AS heldFor,
          m.author_id AS authorId, COALESCE(author.pseudonym, '') AS authorPseudonym
        FROM group_events e
        LEFT JOIN messages m ON m.group_id = e.group_id AND m.message_id = e.message_id
        LEFT JOIN accounts actor ON actor.account_id = e.actor_id
        LEFT JOIN accounts author ON author.account_id = m.author_id
        """;

    public static IReadOnlyList<GroupEvent> After(
        DbConnection connection, AccountKeys keys, GroupId group, long after, int limit, bool showAll) =>
    [
        .. connection
            .Query<EventRow>(
                Select + " WHERE e.group_id = @group AND e.seq > @after ORDER BY e.seq LIMIT @limit",
                new { group = group.Value, after, limit })
            .Select(row => ToEvent(connection, keys, row, showAll)),
    ];

    public static GroupEvent ToEvent(DbConnection connection, AccountKeys keys, EventRow row, bool showAll)
    {
        var kind = (GroupEventKind)row.Kind;
        var message = row.AuthorId is null ? null : ToMessage(connection, keys, row, kind, showAll);
        var isAboutActor = kind is GroupEventKind.MemberJoined or GroupEventKind.MemberLeft or GroupEventKind.MemberRemoved
            or GroupEventKind.GuestArrived;
        return new GroupEvent(
            row.Seq, kind, row.At.ToTime(), new MemberId(row.ActorId), isAboutActor ? row.ActorPseudonym : "", message,
            EventWords.OpenDetail(connection, keys, row));
    }

    /// <summary>
    /// The message as this event left it, but never with words that are not to be seen any more. A restoring brings the words back,
    /// which stand in an earlier event.
    /// </summary>
    private static Message ToMessage(DbConnection connection, AccountKeys keys, EventRow row, GroupEventKind kind, bool showAll)
    {
        var author = row.AuthorId ?? throw new InvalidOperationException("An event's message has no author.");
        var stands = (MessageState)(row.MessageState ?? 0);
        var source = kind is GroupEventKind.MessageRestored or GroupEventKind.ContentNoteAdded ? WordsOf(connection, row) : row;
        var isShown = (kind is GroupEventKind.MessagePosted or GroupEventKind.MessageEdited or GroupEventKind.MessageRestored
            or GroupEventKind.ContentNoteAdded) && (showAll || stands == MessageState.Visible);
        var text = isShown
            ? EventWords.OpenText(connection, keys, source.GroupId, source.Seq, source.TextSealed, author)
            : OpenedText.Nothing;
        var noteSeq = source == row ? row.Seq : source.NoteSeq ?? source.Seq;
        var note = isShown ? EventWords.OpenNote(connection, keys, source.GroupId, noteSeq, source.NoteSealed, author) : "";
        var isEdited = kind != GroupEventKind.MessagePosted;
        return new Message(
            new MessageId(Guid.Parse(row.MessageId ?? "")),
            row.MessageSeq ?? 0,
            new MemberId(author),
            row.AuthorPseudonym ?? "",
            text.Words ?? "",
            note ?? "",
            (row.MessageAt ?? 0).ToTime(),
            isEdited ? row.MessageEditedAt.ToTime() : null,
            text.IsDamaged ? MessageState.Unreadable : text.Words is null ? MessageState.Erased : AfterEvent(kind, stands),
            row.HeldFor ?? "",
            IsNoteByStaff(kind, row));
    }

    /// <summary>
    /// Whether the note that this event left was a moderator's. An edit that brings a note of the author's own ends the moderator's; one
    /// that stands and is older than an edit was kept by it.
    /// </summary>
    private static bool IsNoteByStaff(GroupEventKind kind, EventRow row) => kind switch
    {
        GroupEventKind.MessagePosted => false,
        GroupEventKind.MessageEdited => row.NoteSeq < row.Seq,
        _ => row.NoteSeq is not null,
    };

    /// <summary>A message that is not to be seen now is shown so from its first event on.</summary>
    private static MessageState AfterEvent(GroupEventKind kind, MessageState stands) => kind switch
    {
        GroupEventKind.MessageWithdrawn => MessageState.Withdrawn,
        GroupEventKind.MessageHidden => MessageState.Hidden,
        GroupEventKind.MessageErased => MessageState.Erased,
        _ => stands,
    };

    private static EventRow WordsOf(DbConnection connection, EventRow row) => connection.QuerySingle<EventRow>(
        """
        SELECT w.group_id AS groupId, w.seq, w.text_sealed AS textSealed, n.note_sealed AS noteSealed, n.seq AS noteSeq
        FROM group_events w JOIN group_events n ON n.group_id = w.group_id AND n.seq = @note
        WHERE w.group_id = @group AND w.seq = @seq
        """,
        new { group = row.GroupId, seq = row.WordsSeq, note = row.NoteSeq ?? row.WordsSeq });
}
