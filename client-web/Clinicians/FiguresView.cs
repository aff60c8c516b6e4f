using TherapyGroups.Figures;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>The figures as the contract shows them. See <see cref="PeriodFigures"/> for what each means.</summary>
public sealed record FiguresView(
    DateTimeOffset From, DateTimeOffset To, long Messages, long Unscreened, long Flagged, long Labelled, double? Precision,
    double? FalsePagesPerThousand, int Cases, int Missed, TimeFigures TimeToDeliver, TimeFigures TimeToAcknowledge,
    DrillFiguresView Drills, IReadOnlyList<ShiftDrillView> Shifts)
{
    public static FiguresView Of(PeriodFigures figures, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now) => new(
        from, to, figures.Messages, figures.Unscreened, figures.Flagged, figures.Labelled, figures.Precision,
        figures.FalsePagesPerThousand, figures.Cases, figures.Missed, figures.ToDeliver, figures.ToAcknowledge,
        new DrillFiguresView(figures.Drills, figures.DrillsMissed, figures.DrillsToDeliver, figures.DrillsToAcknowledge),
        [
            .. figures.Shifts.Select(shift => new ShiftDrillView(
                shift.StartsAt, shift.EndsAt, shift.LastDrill is { } drill ? DrillView.Of(drill, now) : null)),
        ]);
}

/// <summary>Drills, which count nowhere else.</summary>
public sealed record DrillFiguresView(int Count, int Missed, TimeFigures TimeToDeliver, TimeFigures TimeToAcknowledge);

/// <param name="LastDrill">The last one in this shift; null if there was none.</param>
public sealed record ShiftDrillView(DateTimeOffset StartsAt, DateTimeOffset EndsAt, DrillView? LastDrill);
