using TherapyGroups.Care;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>What a moderator sees of themselves.</summary>
public sealed class CareViews(ICareBook book, CareSettings settings, TimeProvider time)
{
    public ICareBook Book => book;

    public async Task<IResult> Of(MemberId moderator)
    {
        var exposure = await book.ExposureOf(moderator, TimeSpan.FromHours(settings.WindowHours), time.Now());
        var debrief = await book.NewestOf(moderator) switch
        {
            null => "none",
            { TakenAt: null } => "asked",
            _ => "taken",
        };
        return Results.Json(
            new CareView(
                exposure.Opened, exposure.Hard, settings.BreakAfterRedItems, exposure.SuggestsBreak(settings), exposure.LastBreakAt,
                debrief),
            Json.Options);
    }

    /// <param name="Opened">Items opened since the last break.</param>
    /// <param name="Hard">The hard ones among them.</param>
    /// <param name="BreakAfter">After so many hard ones a break is suggested; 0: never.</param>
    /// <param name="Debrief"><c>none</c>, <c>asked</c> or <c>taken</c>: the newest wish to talk.</param>
    private sealed record CareView(
        int Opened, int Hard, int BreakAfter, bool SuggestBreak, DateTimeOffset? LastBreakAt, string Debrief);
}
