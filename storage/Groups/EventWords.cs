using System.Data.Common;
using TherapyGroups.Groups;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Groups;

/// <summary>The words of an event, sealed under the author's key and bound to the event's place in the log.</summary>
/// <param name="Text">The message's text, or null for an event without words of its own.</param>
/// <param name="Note">Its content note, or null.</param>
/// <param name="Reason">Why staff did it, or null.</param>
internal sealed record EventWords(byte[]? Text, byte[]? Note, byte[]? Reason)
{
    public static readonly EventWords None = new(null, null, null);

    /// <summary>Whether an event of this kind says why staff did it. Its detail is private text, and sealed.</summary>
    public static bool HasReason(GroupEventKind kind) => kind is GroupEventKind.MessageHidden or GroupEventKind.MessageRestored;

    public static async Task<EventWords> Seal(AccountKeys keys, GroupId group, GroupEvent happened)
    {
        if (happened.Message is not { } message)
        {
            return None;
        }

        var author = message.Author.Value;
        if (HasReason(happened.Kind))
        {
            return None with { Reason = await keys.Seal(author, happened.Detail, ReasonIdentity(group.Value, happened.Seq)) };
        }

        if (happened.Kind == GroupEventKind.ContentNoteAdded)
        {
            return None with { Note = await keys.Seal(author, message.ContentNote, NoteIdentity(group.Value, happened.Seq)) };
        }

        if (happened.Kind is not (GroupEventKind.MessagePosted or GroupEventKind.MessageEdited))
        {
            return None;
        }

        return new EventWords(
            await keys.Seal(author, message.Text, TextIdentity(group.Value, happened.Seq)),
            await keys.Seal(author, message.ContentNote, NoteIdentity(group.Value, happened.Seq)),
            Reason: null);
    }

    /// <summary>The words of an event that had some. No box any more means the same as no key: they are erased.</summary>
    public static OpenedText OpenText(DbConnection connection, AccountKeys keys, string group, long seq, byte[]? box, string author) =>
        box is null ? OpenedText.Erased : keys.OpenText(connection, author, box, TextIdentity(group, seq));

    public static string? OpenNote(DbConnection connection, AccountKeys keys, string group, long seq, byte[]? box, string author) =>
        keys.Open(connection, author, box, NoteIdentity(group, seq));

    /// <summary>An event's detail; empty if it was a reason and is erased.</summary>
    public static string OpenDetail(DbConnection connection, AccountKeys keys, EventRow row) =>
        row.ReasonSealed is null || row.AuthorId is null
            ? row.Detail
            : keys.Open(connection, row.AuthorId, row.ReasonSealed, ReasonIdentity(row.GroupId, row.Seq)) ?? "";

    public static string ReasonIdentity(string group, long seq) => $"group-event/{group}/{seq}/reason";

    public static string TextIdentity(string group, long seq) => $"group-event/{group}/{seq}/text";

    public static string NoteIdentity(string group, long seq) => $"group-event/{group}/{seq}/note";
}
