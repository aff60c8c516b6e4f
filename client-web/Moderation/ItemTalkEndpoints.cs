using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>
/// The moderators' back-channel about an item (<c>GET</c> and <c>POST /api/moderation/items/{id}/notes {"note"}</c>), and their questions
/// to the clinicians (<c>POST …/ask-clinician {"note"}</c> → 201). Of a clinician they get an answer, never a level, a case or a note.
/// </summary>
public static class ItemTalkEndpoints
{
    public static void MapItemTalk(this IEndpointRouteBuilder api)
    {
        api.MapGet("/moderation/items/{id}/notes", ReadNotes).RequireRole(ItemEndpoints.Staff);
        api.MapPost("/moderation/items/{id}/notes", AddNote).RequireRole(ItemEndpoints.Staff);
        api.MapPost("/moderation/items/{id}/ask-clinician", Ask).RequireRole(ItemEndpoints.Staff);
    }

    private static async Task<IResult> ReadNotes(
        Caller caller, string id, ItemDoor door, IItemTalk talk, IAccountBook accounts, IAuditTrail audit, TimeProvider time)
    {
        if (await door.Find(caller, id) is not { } item)
        {
            return (Problem)ItemDoor.Refusal(caller);
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, "moderation-note.read", id, "back-channel"));
        var views = new List<NoteView>();
        foreach (var note in await talk.Notes(item.Id))
        {
            views.Add(new NoteView(note.Id, (await accounts.Find(note.By))?.Pseudonym ?? "", note.At, note.Text));
        }

        return Results.Json(views, Json.Options);
    }

    private static async Task<IResult> AddNote(
        Caller caller, string id, NoteBody body, ItemDoor door, IItemTalk talk, IIdSource ids, TimeProvider time)
    {
        if (await door.Find(caller, id) is not { } item)
        {
            return (Problem)ItemDoor.Refusal(caller);
        }

        if (Refuse(body) is { } refusal)
        {
            return (Problem)refusal;
        }

        var note = new ItemNote(ids.Next(), item.Id, caller.Id, time.Now(), body.Note ?? "");
        await talk.AddNote(note, new AuditEntry(note.At, caller.Id, "moderation-note.add", id, ""));
        return Results.Json(
            new NoteView(note.Id, caller.Account.Pseudonym, note.At, note.Text), Json.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Ask(
        Caller caller, string id, NoteBody body, ItemDoor door, IItemTalk talk, IIdSource ids, TimeProvider time)
    {
        if (await door.Find(caller, id) is not { } item)
        {
            return (Problem)ItemDoor.Refusal(caller);
        }

        if (Refuse(body) is { } refusal)
        {
            return (Problem)refusal;
        }

        var ask = new ClinicianAsk(ids.Next(), item.Id, caller.Id, time.Now(), body.Note ?? "");
        await talk.Ask(ask, new AuditEntry(ask.At, caller.Id, "clinician.ask", $"{id}/{ask.Id}", ""));
        return Results.Json(new AskedView(ask.Id, ask.At), Json.Options, statusCode: StatusCodes.Status201Created);
    }

    private static ProblemCode? Refuse(NoteBody body) =>
        TextRules.IsBlank(body.Note ?? "") ? ProblemCode.NoteMissing
        : (body.Note ?? "").Length > ItemNote.MaxLength ? ProblemCode.ReasonTooLong
        : null;

    private sealed record NoteBody(string? Note)
    {
        public override string ToString() => "a note";
    }

    private sealed record NoteView(string Id, string By, DateTimeOffset At, string Note)
    {
        public override string ToString() => $"note {Id}";
    }

    private sealed record AskedView(string Id, DateTimeOffset At);
}
