using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Sessions;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Sessions;

public sealed class SessionRulesTests
{
    private static readonly SessionPlan Plan = new("Europe/Berlin", [new SessionSlot(DayOfWeek.Tuesday, 1_170, 90)], 30);

    /// <summary>Tuesday, 3 March 2026, 19:30 to 21:00 in Berlin.</summary>
    private static readonly GroupSession Tuesday = SessionRules.First(Plan, Now);

    [Theory]
    [InlineData(SessionPhase.Planned, -31, SessionStep.Wait)]
    [InlineData(SessionPhase.Planned, -30, SessionStep.Remind)]
    [InlineData(SessionPhase.Planned, 0, SessionStep.Open)]
    [InlineData(SessionPhase.Planned, 89, SessionStep.Open)]
    [InlineData(SessionPhase.Planned, 90, SessionStep.Skip)]
    [InlineData(SessionPhase.Reminded, -31, SessionStep.Wait)]
    [InlineData(SessionPhase.Reminded, -30, SessionStep.Wait)]
    [InlineData(SessionPhase.Reminded, 0, SessionStep.Open)]
    [InlineData(SessionPhase.Reminded, 90, SessionStep.Skip)]
    [InlineData(SessionPhase.Open, -31, SessionStep.Wait)]
    [InlineData(SessionPhase.Open, -30, SessionStep.Wait)]
    [InlineData(SessionPhase.Open, 0, SessionStep.Wait)]
    [InlineData(SessionPhase.Open, 90, SessionStep.Close)]
    public void What_is_due_follows_from_the_phase_and_the_time(SessionPhase phase, int minutesAfterStart, SessionStep step) =>
        SessionRules.Next(Plan, Tuesday with { Phase = phase }, Tuesday.StartsAt.AddMinutes(minutesAfterStart)).Should().Be(step);

    [Fact]
    public void The_first_session_of_a_plan_is_the_one_that_is_on()
    {
        Tuesday.StartsAt.Should().Be(new DateTimeOffset(2026, 3, 3, 18, 30, 0, TimeSpan.Zero));
        SessionRules.First(Plan, Tuesday.StartsAt.AddMinutes(89)).Should().Be(Tuesday);
        SessionRules.First(Plan, Tuesday.EndsAt).StartsAt.Should().Be(Tuesday.StartsAt.AddDays(7));
    }

    [Fact]
    public void After_years_away_the_next_session_is_this_weeks() =>
        SessionRules.After(Plan, Tuesday, Now.AddYears(3)).EndsAt
            .Should().BeAfter(Now.AddYears(3)).And.BeBefore(Now.AddYears(3).AddDays(8));

    [Fact]
    public void Facilitators_move_a_session_within_bounds()
    {
        var group = Open() with { Plan = Plan, Session = Tuesday };
        var later = Tuesday.StartsAt.AddHours(1);

        var moved = SessionRules.Move(group, new MoveSession(Fay, false, later), Now);

        moved.Should().Be(new MoveOutcome(MoveResult.Moved, Tuesday with { StartsAt = later, EndsAt = later.AddMinutes(90) }));
        Move(group, Sam, later).Should().Be(MoveResult.NotAFacilitator);
        Move(group, Ana, later).Should().Be(MoveResult.NotAFacilitator);
        Move(group, Fay, Now).Should().Be(MoveResult.InvalidTime);
        Move(group, Fay, Now.AddDays(SessionLimits.MoveDaysMax).AddSeconds(1)).Should().Be(MoveResult.InvalidTime);
        Move(Open(), Fay, later).Should().Be(MoveResult.NothingPlanned);
        SessionRules.Move(group, new MoveSession(Fay, false, Tuesday.StartsAt.AddDays(7).AddMinutes(-60)), Tuesday.StartsAt.AddDays(2))
            .Result.Should().Be(MoveResult.Overlap);
    }

    [Fact]
    public void A_moved_session_is_followed_by_the_one_that_would_have_followed_it()
    {
        var moved = Tuesday with { StartsAt = Tuesday.StartsAt.AddDays(3), EndsAt = Tuesday.EndsAt.AddDays(3) };

        SessionRules.After(Plan, moved, moved.EndsAt).StartsAt.Should().Be(Tuesday.StartsAt.AddDays(7));
    }

    [Theory]
    [InlineData("Europe/Atlantis", 1, 60, 30, PlanResult.UnknownZone)]
    [InlineData("Europe/Berlin", 0, 60, 30, PlanResult.SlotCount)]
    [InlineData("Europe/Berlin", 8, 60, 30, PlanResult.SlotCount)]
    [InlineData("Europe/Berlin", 1, 9, 30, PlanResult.InvalidSlot)]
    [InlineData("Europe/Berlin", 1, 481, 30, PlanResult.InvalidSlot)]
    [InlineData("Europe/Berlin", 1, 60, 1_441, PlanResult.InvalidReminder)]
    [InlineData("Europe/Berlin", 2, 60, 30, PlanResult.Overlap)]
    [InlineData("Europe/Berlin", 1, 480, 0, PlanResult.Planned)]
    public void A_plan_is_checked(string zone, int slots, int length, int remind, PlanResult result)
    {
        var plan = new SessionPlan(zone, [.. Enumerable.Repeat(new SessionSlot(DayOfWeek.Friday, 600, length), slots)], remind);

        SessionRules.Check(Open(), new PlanSessions(Fay, false, plan, true)).Should().Be(result);
        SessionRules.Check(Open(), new PlanSessions(Sam, false, plan, true)).Should().Be(PlanResult.NotAFacilitator);
    }

    private static MoveResult Move(GroupState group, MemberId by, DateTimeOffset to) =>
        SessionRules.Move(group, new MoveSession(by, false, to), Now).Result;
}
