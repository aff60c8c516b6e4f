using TherapyGroups.Duty;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Grains.Duty;

public sealed class CoverageRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = Now.AddHours(1);
    private static readonly MemberId Rivera = new("rivera");
    private static readonly MemberId Okafor = new("okafor");

    [Fact]
    public void Somebody_on_duty_without_a_plan_covers_whatever_comes() => Gap([Rivera]).Should().BeNull();

    [Fact]
    public void With_nobody_there_and_nothing_planned_the_gap_is_the_whole_hour() => Gap([]).Should().Be(new CoverageGap(Now, Until));

    [Fact]
    public void Who_is_on_duty_covers_to_the_end_of_their_shift() =>
        Gap([Rivera], Shift(Rivera, -60, 20)).Should().Be(new CoverageGap(Now.AddMinutes(20), Until));

    [Fact]
    public void The_next_shift_closes_the_gap() => Gap([Rivera], Shift(Rivera, -60, 20), Shift(Okafor, 20, 90)).Should().BeNull();

    [Fact]
    public void A_gap_between_two_shifts_is_named() => Gap([Rivera], Shift(Rivera, -60, 20), Shift(Okafor, 35, 90))
        .Should().Be(new CoverageGap(Now.AddMinutes(20), Now.AddMinutes(35)));

    [Fact]
    public void Who_should_have_come_and_has_not_covers_nothing() =>
        Gap([], Shift(Okafor, -5, 90)).Should().Be(new CoverageGap(Now, Until));

    [Fact]
    public void Another_shift_of_the_same_clinician_goes_on_where_the_first_ends() =>
        Gap([Rivera], Shift(Rivera, -60, 20), Shift(Rivera, 20, 90)).Should().BeNull();

    [Fact]
    public void The_gap_is_where_minute_by_minute_nobody_is_there()
    {
        var dice = new Random(3);
        for (var round = 0; round < 2_000; round++)
        {
            MemberId[] onDuty = dice.Next(2) == 0 ? [] : [Rivera];
            var shifts = Enumerable.Range(0, dice.Next(4)).Select(_ =>
            {
                var start = dice.Next(-30, 80);
                return Shift(dice.Next(2) == 0 ? Rivera : Okafor, start, start + dice.Next(1, 60));
            }).ToArray();

            var first = Enumerable.Range(0, 60).Where(minute => !IsThere(onDuty, shifts, minute)).Select(minute => (int?)minute)
                .FirstOrDefault();

            Gap(onDuty, shifts)?.From.Should().Be(first is { } minute ? Now.AddMinutes(minute) : null);
            (Gap(onDuty, shifts) is null).Should().Be(first is null);
        }
    }

    /// <summary>The rule once more, for one minute.</summary>
    private static bool IsThere(MemberId[] onDuty, Shift[] shifts, int minute)
    {
        var at = Now.AddMinutes(minute);
        var isPlanned = shifts.Any(shift => shift.StartsAt > Now && shift.StartsAt <= at && shift.EndsAt > at);
        return isPlanned || onDuty.Any(clinician =>
        {
            var present = shifts.Where(shift => shift.Clinician == clinician && shift.StartsAt <= Now && shift.EndsAt > Now).ToList();
            return present.Count == 0 || present.Exists(shift => shift.EndsAt > at);
        });
    }

    private static CoverageGap? Gap(MemberId[] onDuty, params Shift[] shifts) => CoverageRules.FirstGap(Now, Until, onDuty, shifts);

    private static Shift Shift(MemberId clinician, int fromMinutes, int toMinutes) =>
        new("shift", clinician, Now.AddMinutes(fromMinutes), Now.AddMinutes(toMinutes), clinician);
}
