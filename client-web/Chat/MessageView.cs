using TherapyGroups.Groups;

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
        });

    public override string ToString() => $"message {MessageId}";
}
