using System.Data.Common;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Groups;

/// <summary>A row of <c>messages</c> with its present words.</summary>
internal sealed class MessageRow
{
    public const string Select =
        """
        SELECT m.group_id AS groupId, m.message_id AS messageId, m.seq, m.words_seq AS wordsSeq, m.author_id AS authorId,
          COALESCE(a.pseudonym, '') AS pseudonym, m.at, m.edited_at AS editedAt, m.state,
          m.held_for AS heldFor, m.note_seq AS noteSeq,
          w.text_sealed AS textSealed, CASE WHEN m.note_seq IS NULL THEN w.note_sealed ELSE n.note_sealed END AS noteSealed
        FROM messages m
        JOIN group_events w ON w.group_id = m.group_id AND w.seq = m.words_seq
        LEFT JOIN group_events n ON n.group_id = m.group_id AND n.seq = m.note_seq
        LEFT JOIN accounts a ON a.account_id = m.author_id
        """;

    public string GroupId { get; init; } = "";

    public string MessageId { get; init; } = "";

    public long Seq { get; init; }

    public long WordsSeq { get; init; }

    public string AuthorId { get; init; } = "";

    public string Pseudonym { get; init; } = "";

    public long At { get; init; }

    public long? EditedAt { get; init; }

    public long State { get; init; }

    public string HeldFor { get; init; } = "";

    public long? NoteSeq { get; init; }

    public byte[]? TextSealed { get; init; }

    public byte[]? NoteSealed { get; init; }

    /// <summary>The message as it stands; its words only while it is visible, unless <paramref name="showAll"/>.</summary>
    public Message ToMessage(DbConnection connection, AccountKeys keys, bool showAll)
    {
        var state = (MessageState)State;
        var isShown = showAll || state == MessageState.Visible;
        var text = isShown
            ? EventWords.OpenText(connection, keys, GroupId, WordsSeq, TextSealed, AuthorId)
            : OpenedText.Nothing;
        var note = isShown ? EventWords.OpenNote(connection, keys, GroupId, NoteSeq ?? WordsSeq, NoteSealed, AuthorId) : "";
        return new Message(
            new MessageId(Guid.Parse(MessageId)), Seq, new MemberId(AuthorId), Pseudonym, text.Words ?? "", note ?? "", At.ToTime(),
            EditedAt.ToTime(), text.IsDamaged ? MessageState.Unreadable : text.Words is null ? MessageState.Erased : state,
            HeldFor, NoteSeq is not null);
    }
}
