using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>Looking after those who read hard things: what they took in, breaks, and somebody to talk to.</summary>
public static class CareEndpoints
{
    private const int NoteMaxLength = 1_000;

    public static void MapCare(this IEndpointRouteBuilder api)
    {
        var staff = api.MapGroup("/moderation").RequireRole(ItemEndpoints.Staff);
        staff.MapPost("/items/{id}/opened", Opened);
        staff.MapGet("/care", Read);
        staff.MapPost("/care/break", TakeBreak);
        staff.MapPost("/care/debrief", AskDebrief);
    }

    private static async Task<IResult> Opened(
        Caller caller, string id, ItemDoor door, CareViews views, TimeProvider time)
    {
        if (await door.FindToRead(caller, id) is not { } item)
        {
            return (Problem)ItemDoor.Refusal(caller);
        }

        await views.Book.Opened(caller.Id, item, time.Now());
        return await views.Of(caller.Id);
    }

    private static Task<IResult> Read(Caller caller, CareViews views) => views.Of(caller.Id);

    private static async Task<IResult> TakeBreak(Caller caller, CareViews views, TimeProvider time)
    {
        await views.Book.TakeBreak(caller.Id, time.Now());
        return await views.Of(caller.Id);
    }

    private static async Task<IResult> AskDebrief(Caller caller, DebriefBody? body, CareViews views, TimeProvider time)
    {
        var note = body?.Note?.Trim() ?? "";
        if (note.Length > NoteMaxLength)
        {
            return (Problem)ProblemCode.ReasonTooLong;
        }

        await views.Book.Ask(caller.Id, note, time.Now());
        return await views.Of(caller.Id);
    }

    private sealed record DebriefBody(string? Note);
}
