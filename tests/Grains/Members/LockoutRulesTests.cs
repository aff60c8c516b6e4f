using TherapyGroups.Members;

namespace TherapyGroups.Tests.Grains.Members;

public sealed class LockoutRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_fifth_failure_in_a_row_locks()
    {
        var fourth = Failed(times: 4);
        var fifth = LockoutRules.Fail(fourth, Now);

        Refused(fourth, Now).Should().BeNull();
        Refused(fifth, Now).Should().Be(Now + LockoutRules.Window);
        Refused(fifth, Now + LockoutRules.Window).Should().BeNull();
    }

    [Fact]
    public void After_a_lock_the_count_begins_anew()
    {
        var later = Now + LockoutRules.Window;

        var again = LockoutRules.Fail(Failed(times: 5), later);

        again.Failures.Should().Be(1);
        Refused(again, later).Should().BeNull();
    }

    [Fact]
    public void A_failure_long_after_the_last_one_is_the_first()
    {
        LockoutRules.Fail(Failed(times: 4), Now + LockoutRules.Window).Failures.Should().Be(1);
        LockoutRules.Fail(Failed(times: 4), Now + LockoutRules.Window - TimeSpan.FromSeconds(1)).Failures.Should().Be(5);
    }

    [Fact]
    public void A_success_forgives_and_makes_the_source_the_owners()
    {
        var after = LockoutRules.Succeed(Now);

        after.Failures.Should().Be(0);
        after.IsTrusted(Now).Should().BeTrue();
        after.IsTrusted(Now + LockoutRules.TrustedFor).Should().BeFalse();
        SignInRecord.None.IsTrusted(Now).Should().BeFalse();
    }

    [Fact]
    public void A_guess_from_many_sources_stops_all_but_the_owners()
    {
        var newHere = SignInRecord.None;
        var owners = LockoutRules.Succeed(Now);

        LockoutRules.RefusedUntil(newHere, LockoutRules.FailuresEverywhereMax - 1, Now, Now).Should().BeNull();
        LockoutRules.RefusedUntil(newHere, LockoutRules.FailuresEverywhereMax, Now, Now).Should().Be(Now + LockoutRules.Window);
        LockoutRules.RefusedUntil(owners, LockoutRules.FailuresEverywhereMax * 10, Now, Now).Should().BeNull();
    }

    [Fact]
    public void Even_at_the_owners_source_five_failures_lock()
    {
        var owners = LockoutRules.Succeed(Now);

        var guessed = Enumerable.Range(0, LockoutRules.FailuresMax).Aggregate(owners, (record, _) => LockoutRules.Fail(record, Now));

        Refused(guessed, Now).Should().Be(Now + LockoutRules.Window);
    }

    private static SignInRecord Failed(int times) =>
        Enumerable.Range(0, times).Aggregate(SignInRecord.None, (record, _) => LockoutRules.Fail(record, Now));

    private static DateTimeOffset? Refused(SignInRecord record, DateTimeOffset now) =>
        LockoutRules.RefusedUntil(record, failuresElsewhere: 0, DateTimeOffset.UnixEpoch, now);
}
