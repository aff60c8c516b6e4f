using TherapyGroups.Groups;
using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Chat;

/// <summary>A message as the contract shows it.</summary>
public sealed record MessageView(
    Guid MessageId,
    long Seq,
    string AuthorId,
    string Pseudonym,
    string Text,
    string? ContentNote,
    DateTimeOffset At,
    DateTimeOffset? EditedAt,
    string State)
{
    /// <summary>Whether a filter of the group has folded it until a moderator has looked.</summary>
    public bool Review { get; init; }

    /// <summary>Of the author's own hidden messages alone: what is told them about it; else null.</summary>
    public string? Sentence { get; init; }

    /// <summary>Of the author's own hidden messages alone: why a moderator hid it; else null.</summary>
    public string? Reason { get; init; }

    public static MessageView Of(Message message) => new(
        message.MessageId.Value,
        message.Seq,
        message.Author.Value,
        message.Pseudonym,
        message.Text,
        message.ContentNote.Length == 0 ? null : message.ContentNote,
        message.At,
        message.EditedAt,
        message.State switch
        {
            MessageState.Visible => "visible",
            MessageState.Withdrawn => "withdrawn",
            MessageState.Hidden => "hidden",

            // To whoever reads, words that do not open are gone.
            MessageState.Erased or MessageState.Unreadable => "erased",
        })
    {
        Review = message is { State: MessageState.Hidden, HeldFor.Length: > 0 },
    };

    /// <summary>As its author sees it while it is hidden: with their words, and why.</summary>
    public MessageView ForAuthor(OwnHidden own) => this with
    {
        Text = own.Text,
        ContentNote = own.ContentNote.Length == 0 ? null : own.ContentNote,
        Sentence = own.HeldFor.Length == 0 ? null : HeldSentences.Of(own.HeldFor),
        Reason = own.Reason.Length == 0 ? null : own.Reason,
    };

    public override string ToString() => $"message {MessageId}";
}
