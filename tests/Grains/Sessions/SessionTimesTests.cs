using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Sessions;

namespace TherapyGroups.Tests.Grains.Sessions;

public sealed class SessionTimesTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Each is followed through two years: 104 or 105 sessions.</summary>
    private const int SlotsOfEachZone = 12;

    /// <summary>Both hemispheres, half hours, no summer time at all, and a summer time of thirty minutes.</summary>
    public static TheoryData<string> Zones =>
    [
        "UTC", "Europe/Berlin", "Europe/London", "America/New_York", "America/St_Johns", "America/Santiago", "America/Sao_Paulo",
        "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "Asia/Kolkata", "Asia/Kathmandu", "Africa/Cairo", "Asia/Tehran",
    ];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Every_week_of_two_years_has_its_session_at_the_same_time_of_the_day(string name)
    {
        var zone = SessionTimes.FindZone(name)!;
        var slots = Gen.Choose(0, (7 * SessionTimes.DayMinutes) - 1).Select(minute => minute - (minute % 5)).ToArbitrary();

        Prop.ForAll(slots, minute =>
        {
            var slot = new SessionSlot((DayOfWeek)(minute / SessionTimes.DayMinutes), minute % SessionTimes.DayMinutes, 60);
            var days = new List<DateOnly>();
            foreach (var session in TwoYears(new SessionPlan(name, [slot], 30)))
            {
                var wall = TimeZoneInfo.ConvertTime(session.StartsAt, zone).DateTime;
                var wished = DateOnly.FromDateTime(wall).ToDateTime(TimeOnly.MinValue).AddMinutes(slot.StartMinute);
                if (wall != wished && !zone.IsInvalidTime(wished))
                {
                    return false;
                }

                days.Add(DateOnly.FromDateTime(wall));
            }

            return days.Count is 104 or 105
                && days.TrueForAll(day => day.DayOfWeek == slot.Day)
                && days.Zip(days.Skip(1)).All(pair => pair.Second.DayNumber - pair.First.DayNumber == 7);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(SlotsOfEachZone));
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Every_session_lasts_as_long_as_planned_whatever_the_clock_does(string name)
    {
        var plan = new SessionPlan(name, [.. Enum.GetValues<DayOfWeek>().Select(day => new SessionSlot(day, 90, 120))], 30);

        var sessions = TwoYears(plan).ToList();

        sessions.Should().OnlyContain(session => session.EndsAt - session.StartsAt == TimeSpan.FromHours(2));
        sessions.Should().BeInAscendingOrder(session => session.StartsAt).And.HaveCountGreaterThan(725);
        sessions.Zip(sessions.Skip(1)).Should().OnlyContain(pair => pair.First.EndsAt <= pair.Second.StartsAt);
    }

    [Theory]
    [InlineData("Europe/Berlin", 2026, 3, 29, 150, "2026-03-29T01:30:00Z")] // 02:30 is left out: 03:30 by the clock
    [InlineData("Europe/Berlin", 2026, 10, 25, 150, "2026-10-25T00:30:00Z")] // 02:30 comes twice: the first
    [InlineData("Europe/Berlin", 2026, 3, 28, 1170, "2026-03-28T18:30:00Z")]
    [InlineData("Europe/Berlin", 2026, 3, 29, 1170, "2026-03-29T17:30:00Z")]
    [InlineData("America/New_York", 2026, 3, 8, 150, "2026-03-08T07:30:00Z")]
    [InlineData("America/New_York", 2026, 11, 1, 90, "2026-11-01T05:30:00Z")]
    [InlineData("Australia/Lord_Howe", 2026, 10, 4, 135, "2026-10-03T15:45:00Z")] // half an hour forward
    [InlineData("Asia/Kolkata", 2026, 6, 1, 1170, "2026-06-01T14:00:00Z")]
    public void The_clock_on_the_wall_is_read_as_people_would(string zone, int year, int month, int day, int minute, string at) =>
        SessionTimes.ToWorld(SessionTimes.FindZone(zone)!, new DateOnly(year, month, day), minute).ToString("yyyy-MM-ddTHH:mm:ssZ", null)
            .Should().Be(at);

    [Theory]
    [InlineData("Europe/Nowhere")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("")]
    [InlineData("../etc/passwd")]
    public void What_is_no_zone_is_none(string name) => SessionTimes.FindZone(name).Should().BeNull();

    [Fact]
    public void Meetings_overlap_across_midnight_and_across_the_week()
    {
        Overlap(new(DayOfWeek.Monday, 1_380, 120), new(DayOfWeek.Tuesday, 30, 60)).Should().BeTrue();
        Overlap(new(DayOfWeek.Saturday, 1_380, 120), new(DayOfWeek.Sunday, 30, 60)).Should().BeTrue();
        Overlap(new(DayOfWeek.Monday, 600, 60), new(DayOfWeek.Monday, 660, 60)).Should().BeFalse();
        Overlap(new SessionSlot(DayOfWeek.Monday, 600, 480)).Should().BeFalse();
        Overlap(new(DayOfWeek.Monday, 600, 60), new(DayOfWeek.Monday, 600, 60)).Should().BeTrue();
    }

    private static bool Overlap(params SessionSlot[] slots) => SessionTimes.Overlap([.. slots]);

    private static IEnumerable<GroupSession> TwoYears(SessionPlan plan)
    {
        for (var next = SessionTimes.Next(plan, Begin); next.StartsAt < Begin.AddYears(2); next = SessionTimes.Next(plan, next.StartsAt))
        {
            yield return next;
        }
    }
}
