using System.Data.Common;
using TherapyGroups.Groups;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Groups;

/// <summary>The words of an event, sealed under the author's key and bound to the event's place in the log.</summary>
/// <param name="Text">The message's text, or null for an event without words of its own.</param>
/// <param name="Note">Its content note, or null.</param>
internal sealed record EventWords(byte[]? Text, byte[]? Note)
{
    private static readonly EventWords None = new(null, null);

    public static async Task<EventWords> Seal(AccountKeys keys, GroupId group, GroupEvent happened)
    {
        if (happened is not { Kind: GroupEventKind.MessagePosted or GroupEventKind.MessageEdited, Message: { } message })
        {
            return None;
        }

        var author = message.Author.Value;
        return new EventWords(
            await keys.Seal(author, message.Text, TextIdentity(group.Value, happened.Seq)),
            await keys.Seal(author, message.ContentNote, NoteIdentity(group.Value, happened.Seq)));
    }

    public static string? OpenText(DbConnection connection, AccountKeys keys, EventRow row, string author) =>
        keys.Open(connection, author, row.TextSealed, TextIdentity(row.GroupId, row.Seq));

    public static string? OpenNote(DbConnection connection, AccountKeys keys, EventRow row, string author) =>
        keys.Open(connection, author, row.NoteSealed, NoteIdentity(row.GroupId, row.Seq));

    public static string TextIdentity(string group, long seq) => $"group-event/{group}/{seq}/text";

    public static string NoteIdentity(string group, long seq) => $"group-event/{group}/{seq}/note";
}
