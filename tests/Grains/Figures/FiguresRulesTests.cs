using TherapyGroups.Drills;
using TherapyGroups.Duty;
using TherapyGroups.Figures;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Grains.Figures;

public sealed class FiguresRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly FiguresData Nothing = new(0, 0, 0, 0, 0, [], [], []);

    [Fact]
    public void Without_labels_there_is_no_precision_rather_than_a_good_one()
    {
        var figures = FiguresRules.Of(Nothing with { Messages = 5_000, Flagged = 3 }, Now);

        (figures.Precision, figures.FalsePagesPerThousand).Should().Be((null, null));
    }

    [Fact]
    public void Precision_is_the_share_of_labelled_flags_that_a_clinician_agrees_with()
    {
        var figures = FiguresRules.Of(Nothing with { Messages = 2_000, Flagged = 10, RightFlags = 6, WrongFlags = 2 }, Now);

        (figures.Labelled, figures.Precision, figures.FalsePagesPerThousand).Should().Be((8, 0.75, 1.0));
    }

    [Fact]
    public void Median_and_95th_percentile_are_times_that_really_were()
    {
        var times = FiguresRules.Times(Enumerable.Range(1, 20).Select(seconds => (TimeSpan?)TimeSpan.FromSeconds(seconds)).Append(null));

        times.Should().Be(new TimeFigures(20, 10, 19));
        FiguresRules.Times([TimeSpan.FromSeconds(7)]).Should().Be(new TimeFigures(1, 7, 7));
        FiguresRules.Times([null]).Should().Be(new TimeFigures(0, null, null));
    }

    [Fact]
    public void A_shift_shows_its_last_drill_and_one_without_says_so()
    {
        var (early, late) = (Drill(hours: 1, takenAfterSeconds: 20), Drill(hours: 2, takenAfterSeconds: null));
        Shift[] shifts = [Shift(hours: 0, lasts: 4), Shift(hours: 4, lasts: 4)];

        var figures = FiguresRules.Of(Nothing with { Drills = [late, early], Shifts = [.. shifts] }, Now.AddHours(9));

        figures.Shifts.Select(shift => shift.LastDrill).Should().Equal(late, null);
        (figures.Drills, figures.DrillsMissed).Should().Be((2, 1));
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(61, true)]
    public void A_drill_is_missed_when_nobody_took_it_in_time(int takenAfterSeconds, bool isMissed) =>
        Drill(0, takenAfterSeconds).IsMissed(Now.AddDays(1)).Should().Be(isMissed);

    [Fact]
    public void A_drill_that_still_has_time_is_not_missed_yet() => Drill(0, null).IsMissed(Now.AddSeconds(30)).Should().BeFalse();

    private static Drill Drill(int hours, int? takenAfterSeconds)
    {
        var raised = Now.AddHours(hours);
        DateTimeOffset? taken = takenAfterSeconds is { } seconds ? raised.AddSeconds(seconds) : null;
        return new Drill(new CaseId($"drill-{hours}"), raised, raised.AddSeconds(60), taken, taken, EscalationStep.Assigned,
            CasePhase.Raised);
    }

    private static Shift Shift(int hours, int lasts) =>
        new("shift", new MemberId("rivera"), Now.AddHours(hours), Now.AddHours(hours + lasts), new MemberId("rivera"));
}
