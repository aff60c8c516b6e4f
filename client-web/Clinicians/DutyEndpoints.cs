using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.Duty;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>Being on duty, and the console's stream.</summary>
public static class DutyEndpoints
{
    private const int LanguagesMax = 20;
    private const int LanguageTagMaxLength = 16;

    public static void MapDuty(this IEndpointRouteBuilder api)
    {
        api.MapGet("/duty", Read).RequireRole(AccountRoles.Clinician | AccountRoles.Administrator);
        api.MapPut("/duty", Set).RequireRole(AccountRoles.Clinician);
        api.MapPut("/duty/languages", SetLanguages).RequireRole(AccountRoles.Clinician);
        api.MapPost("/duty/hand-over", HandOver).RequireRole(AccountRoles.Clinician);
        api.MapGet("/clinicians/feed", Feed).RequireRole(AccountRoles.Clinician);
    }

    private static async Task<IResult> Read(Caller caller, DutyViews views) => Results.Json(await views.Of(caller.Id), Json.Options);

    /// <summary>Who goes off duty is told how many cases are still theirs: <c>openCases</c>.</summary>
    private static async Task<IResult> Set(
        Caller caller, DutyBody body, IGrainFactory grains, DutyViews views)
    {
        if (body.OnDuty is not { } onDuty)
        {
            return (Problem)ProblemCode.InvalidBody;
        }

        await grains.GetGrain<IAlertDeskGrain>(AlertDesk.Key).SetDuty(caller.Id, onDuty);
        return Results.Json(await views.Of(caller.Id), Json.Options);
    }

    private static async Task<IResult> SetLanguages(Caller caller, LanguagesBody body, IDutyBook duty, DutyViews views)
    {
        if (body.Languages is not { Count: <= LanguagesMax } languages || !languages.All(IsLanguageTag))
        {
            return (Problem)ProblemCode.InvalidLanguages;
        }

        await duty.SetLanguages(caller.Id, string.Join(' ', languages));
        return Results.Json(await views.Of(caller.Id), Json.Options);
    }

    private static async Task<IResult> HandOver(Caller caller, HandOverBody body, HandingOver handing) =>
        await handing.Of(caller, body.To, body.Note ?? "");

    private static async Task<IResult> Feed(Caller caller, HttpContext context, ConsoleFeeds feeds)
    {
        await feeds.Serve(caller, context);
        return Results.Empty;
    }

    /// <summary>Two or three letters, and perhaps more parts after hyphens: <c>en</c>, <c>pt-BR</c>.</summary>
    private static bool IsLanguageTag(string? tag) =>
        tag is { Length: >= 2 and <= LanguageTagMaxLength }
        && tag.Split('-') is [{ Length: 2 or 3 } language, ..] parts
        && language.All(char.IsAsciiLetter)
        && parts.All(part => part.Length >= 2 && part.All(char.IsAsciiLetterOrDigit));

    private sealed record DutyBody(bool? OnDuty);

    private sealed record LanguagesBody(IReadOnlyList<string?>? Languages);

    /// <param name="To">The id or pseudonym of a clinician on duty; left out: whoever routing chooses for each case.</param>
    private sealed record HandOverBody(string? To, string? Note);
}
