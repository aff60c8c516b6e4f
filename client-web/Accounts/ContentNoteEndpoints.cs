using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// Which content notes somebody wants folded: <c>GET /api/me/content-notes</c> → <c>{"topics","folded"}</c>, <c>PUT {"folded":[…]}</c> →
/// 204. Until they choose, every note folds its message.
/// </summary>
public static class ContentNoteEndpoints
{
    public static void MapContentNotes(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me/content-notes", Read);
        api.MapPut("/me/content-notes", Choose);
    }

    private static async Task<IResult> Read(Caller caller, IContentNoteChoices choices) => Results.Json(
        new ChoiceView(ContentNoteTopics.All, await choices.Find(caller.Id) ?? ContentNoteTopics.All), Json.Options);

    private static async Task<IResult> Choose(Caller caller, ChoiceBody body, IContentNoteChoices choices)
    {
        if (body.Folded is not { } chosen || ContentNoteTopics.Parse(chosen) is not { } folded)
        {
            return (Problem)ProblemCode.InvalidContentNotes;
        }

        await choices.Set(caller.Id, folded);
        return Results.NoContent();
    }

    private sealed record ChoiceBody(IReadOnlyList<string>? Folded)
    {
        public override string ToString() => "a choice";
    }

    private sealed record ChoiceView(IReadOnlyList<string> Topics, IReadOnlyList<string> Folded)
    {
        public override string ToString() => "a choice";
    }
}
