using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Grains.Server;

namespace TherapyGroups.Tests.Grains.Clock;

/// <summary>Somebody sets the clock of the running server ahead by hours, or months, and back.</summary>
public sealed class ClockLeapTests
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(5);

    [Fact]
    public async Task Nothing_is_forgotten_because_the_clock_went_ahead_for_a_moment()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        await server.Post(group, ana, "nothing");
        await server.IsScreened(group);
        await server.ClockIsBelieved();

        server.Time.Jump(TimeSpan.FromDays(100));
        await server.ClockIsLookedAt();
        // Once more: then the round that saw the leap is over.
        await server.ClockIsLookedAt();
        server.Time.Jump(-TimeSpan.FromDays(100));
        await server.ClockIsLookedAt();
        await server.ClockIsBelieved();
        await server.ClockIsLookedAt();

        (await server.Posted(group))[0].Text.Should().Be("nothing");
    }

    [Fact]
    public async Task Messages_are_taken_in_order_whatever_the_clock_says()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();

        var before = await server.Post(group, ana, "before");
        server.Time.Jump(Ahead);
        var ahead = await server.Post(group, ana, "ahead");
        server.Time.Jump(-Ahead - Ahead);
        var behind = await server.Post(group, ana, "behind");

        new[] { ahead.Seq, behind.Seq }.Should().Equal(before.Seq + 1, before.Seq + 2);
        (await server.Posted(group)).Select(message => message.Text).Should().Equal("before", "ahead", "behind");
    }

    [Fact]
    public async Task What_was_posted_while_the_clock_was_ahead_is_screened_when_it_is_right_again()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        server.Time.Jump(Ahead);
        // Past the grain: nobody is nudged, so it is the sweep's to find.
        await server.World.Post(group, ana, "crisis");
        server.Time.Jump(-Ahead);

        await server.Passes("the case of Ana", async () =>
            await server.Books.Cases.Open() is [var only] && only.Member == ana && only.AssignedTo == rivera);
    }

    [Fact]
    public async Task A_case_raised_while_the_clock_was_ahead_goes_further_within_its_seconds()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        server.Time.Jump(Ahead);
        await server.Post(group, ana, "crisis");
        await server.OpenCase("of Ana", one => one.AssignedTo == rivera);
        server.Time.Jump(-Ahead);

        await server.Passes("the case to go further", async () =>
            await server.Books.Cases.Open() is [{ Step: not EscalationStep.Assigned } only]
            && only.DeadlineAt <= server.Time.GetUtcNow() + new CaseClock().LongestWait);
    }

    [Fact]
    public async Task An_assessment_that_failed_while_the_clock_was_ahead_is_tried_again()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        server.Time.Jump(Ahead);
        server.Classifier.FailNext(1);
        await server.Post(group, ana, "crisis");
        await server.IsScreened(group);
        server.Time.Jump(-Ahead);

        await server.Passes("the case of Ana", async () =>
            await server.Books.Cases.Open() is [var only] && only.AssignedTo == rivera);
    }

    [Fact]
    public async Task A_members_pace_is_not_held_up_by_what_they_posted_while_the_clock_was_ahead()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        server.Time.Jump(Ahead);
        for (var i = 0; i < 20; i++)
        {
            (await server.Member(ana).Post(group, ana.Says($"{i}"))).Result.Should().Be(PostResult.Accepted);
        }

        (await server.Member(ana).Post(group, ana.Says("too fast"))).Result.Should().Be(PostResult.SlowDown);
        server.Time.Jump(-Ahead);

        for (var i = 0; i < 20; i++)
        {
            (await server.Member(ana).Post(group, ana.Says($"{i} again"))).Result.Should().Be(PostResult.Accepted);
        }

        (await server.Member(ana).Post(group, ana.Says("too fast"))).Result.Should().Be(PostResult.SlowDown);
    }

    [Fact]
    public void A_lock_set_while_the_clock_was_ahead_does_not_outlast_the_longest_one()
    {
        var now = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        var locked = SignInRecord.None;
        for (var i = 0; i < LockoutRules.FailuresMax; i++)
        {
            locked = LockoutRules.Fail(locked, now + Ahead);
        }

        LockoutRules.RefusedUntil(locked, 0, now, now + Ahead).Should().Be(now + Ahead + LockoutRules.Window);
        LockoutRules.RefusedUntil(locked, 0, now, now).Should().BeNull();
        LockoutRules.Fail(locked, now).Failures.Should().Be(1);
    }
}
