using TherapyGroups.Drills;
using TherapyGroups.Duty;

namespace TherapyGroups.Figures;

/// <summary>Reckons figures. Pure.</summary>
public static class FiguresRules
{
    private const double Thousand = 1_000;

    public static PeriodFigures Of(FiguresData data, DateTimeOffset now)
    {
        var labelled = data.RightFlags + data.WrongFlags;
        return new PeriodFigures(
            data.Messages,
            data.Unscreened,
            data.Flagged,
            labelled,
            labelled == 0 ? null : (double)data.RightFlags / labelled,
            labelled == 0 || data.Messages == 0 ? null : Thousand * data.WrongFlags / data.Messages,
            data.Cases.Length,
            data.Cases.Count(one => one.IsMissed),
            Times(data.Cases.Select(one => one.ToDeliver)),
            Times(data.Cases.Select(one => one.ToAcknowledge)),
            data.Drills.Length,
            data.Drills.Count(drill => drill.IsMissed(now)),
            Times(data.Drills.Select(drill => drill.ToDeliver)),
            Times(data.Drills.Select(drill => drill.ToAcknowledge)),
            [.. data.Shifts.Select(shift => new ShiftDrill(shift.StartsAt, shift.EndsAt, LastIn(shift, data.Drills)))]);
    }

    /// <summary>Median and 95th percentile by nearest rank: each is a time that really was.</summary>
    public static TimeFigures Times(IEnumerable<TimeSpan?> times)
    {
        var seconds = times.OfType<TimeSpan>().Select(time => time.TotalSeconds).Order().ToList();
        return seconds.Count == 0
            ? new TimeFigures(0, null, null)
            : new TimeFigures(seconds.Count, Rank(seconds, 0.5), Rank(seconds, 0.95));
    }

    private static double Rank(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];

    private static Drill? LastIn(Shift shift, IEnumerable<Drill> drills) => drills
        .Where(drill => drill.RaisedAt >= shift.StartsAt && drill.RaisedAt < shift.EndsAt)
        .MaxBy(drill => drill.RaisedAt);
}
