using System.Globalization;
using System.Text;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Figures;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>How the chain does, in numbers that name nobody: as JSON, or with <c>format=csv</c> as a file.</summary>
public static class FiguresEndpoints
{
    private static readonly TimeSpan PeriodDefault = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromDays(366);

    public static void MapFigures(this IEndpointRouteBuilder api) =>
        api.MapGet("/figures", Read).RequireRole(AccountRoles.Clinician | AccountRoles.Administrator);

    private static async Task<IResult> Read(
        Caller caller, DateTimeOffset? from, DateTimeOffset? to, string? format, IFiguresBook book, TimeProvider time)
    {
        var now = time.Now();
        var end = to ?? now;
        var begin = from ?? end - PeriodDefault;
        if (begin >= end || end - begin > LongestPeriod)
        {
            return (Problem)ProblemCode.InvalidPeriod;
        }

        var figures = FiguresRules.Of(await book.Read(begin, end), now);
        return format switch
        {
            null or "" or "json" => Results.Json(FiguresView.Of(figures, begin, end, now), Json.Options),
            "csv" => Results.File(Encoding.UTF8.GetBytes(Csv(figures, begin, end, now)), "text/csv; charset=utf-8", "figures.csv"),
            _ => (Problem)ProblemCode.InvalidFormat,
        };
    }

    /// <summary>One figure a line, by the names of the JSON; times are seconds. Nothing in it comes from a person's hand.</summary>
    private static string Csv(PeriodFigures figures, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now)
    {
        var lines = new StringBuilder("figure,value\r\n");
        void Add(string name, object? value) => lines.Append(CultureInfo.InvariantCulture, $"{name},{value}\r\n");
        void AddTimes(string name, TimeFigures times)
        {
            Add($"{name}.count", times.Count);
            Add($"{name}.medianSeconds", times.MedianSeconds);
            Add($"{name}.p95Seconds", times.P95Seconds);
        }

        Add("from", $"{from:O}");
        Add("to", $"{to:O}");
        Add("messages", figures.Messages);
        Add("unscreened", figures.Unscreened);
        Add("flagged", figures.Flagged);
        Add("labelled", figures.Labelled);
        Add("precision", figures.Precision);
        Add("falsePagesPerThousand", figures.FalsePagesPerThousand);
        Add("cases", figures.Cases);
        Add("missed", figures.Missed);
        AddTimes("timeToDeliver", figures.ToDeliver);
        AddTimes("timeToAcknowledge", figures.ToAcknowledge);
        Add("drills.count", figures.Drills);
        Add("drills.missed", figures.DrillsMissed);
        AddTimes("drills.timeToDeliver", figures.DrillsToDeliver);
        AddTimes("drills.timeToAcknowledge", figures.DrillsToAcknowledge);
        foreach (var shift in figures.Shifts)
        {
            var outcome = shift.LastDrill is not { } drill ? "none"
                : drill.IsMissed(now) ? "missed"
                : drill.ToAcknowledge is { } taken ? taken.TotalSeconds.ToString(CultureInfo.InvariantCulture)
                : "running";
            Add($"lastDrill.{shift.StartsAt:O}", outcome);
        }

        return lines.ToString();
    }
}
