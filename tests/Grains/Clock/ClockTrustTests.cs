using TherapyGroups.Clock;

namespace TherapyGroups.Tests.Grains.Clock;

public sealed class ClockTrustTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_clock_that_is_seen_for_the_first_time_is_doubted() => ClockTrust.Begin(Now).IsBelieved.Should().BeFalse();

    [Fact]
    public void A_clock_that_has_gone_evenly_long_enough_is_believed()
    {
        var (before, after) = (Evenly(ClockTrust.DoubtFor - TimeSpan.FromMinutes(1)), Evenly(ClockTrust.DoubtFor));

        before.IsBelieved.Should().BeFalse();
        after.IsBelieved.Should().BeTrue();
        after.See(after.SeenAt + ClockTrust.StepMax).IsBelieved.Should().BeTrue();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    [InlineData(24 * 400)]
    [InlineData(-24 * 400)]
    public void A_clock_that_leaps_is_doubted_from_then_on(int hours)
    {
        var leapt = Evenly(ClockTrust.DoubtFor).See(Now + ClockTrust.DoubtFor + TimeSpan.FromHours(hours));

        leapt.IsBelieved.Should().BeFalse();
        leapt.See(leapt.SeenAt + TimeSpan.FromMinutes(1)).DoubtedSince.Should().Be(leapt.SeenAt);
    }

    [Fact]
    public void A_leap_during_the_doubt_begins_the_doubt_anew()
    {
        var doubted = Evenly(ClockTrust.DoubtFor - TimeSpan.FromMinutes(1));

        doubted.See(doubted.SeenAt + TimeSpan.FromHours(13)).IsBelieved.Should().BeFalse();
    }

    [Fact]
    public void A_clock_that_goes_ahead_and_comes_back_is_never_believed_on_the_way()
    {
        var leapt = Evenly(ClockTrust.DoubtFor).See(Now + TimeSpan.FromDays(100));

        leapt.IsBelieved.Should().BeFalse();
        leapt.See(Now + ClockTrust.DoubtFor).IsBelieved.Should().BeFalse();
    }

    /// <summary>After so long of looks a minute apart.</summary>
    private static ClockTrust Evenly(TimeSpan time)
    {
        var trust = ClockTrust.Begin(Now);
        for (var at = Now; at <= Now + time; at += TimeSpan.FromMinutes(1))
        {
            trust = trust.See(at);
        }

        return trust;
    }
}
