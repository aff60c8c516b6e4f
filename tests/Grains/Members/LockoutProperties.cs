using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Grains.Members;

/// <summary>What holds for any row of failures and successes, with any pauses, whichever way the clock is set meanwhile.</summary>
public sealed class LockoutProperties
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Seconds since the try before, some of them backwards; and whether it failed.</summary>
    private static Arbitrary<(int Seconds, bool Failed)[]> Tries =>
        (from seconds in Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(-2_000, 2_000), Gen.Choose(800, 1_000))
         from failed in Gen.Frequency((6, Gen.Constant(true)), (1, Gen.Constant(false)))
         select (seconds, failed)).ArrayOf().ToArbitrary();

    [Fact]
    public void No_lock_is_longer_than_the_window_and_each_ends_by_itself() => ForAll((record, now) =>
        Refused(record, now) is not { } until
        || (until > now && until <= now + LockoutRules.Window && Refused(record, now + LockoutRules.Window) is null));

    [Fact]
    public void Who_has_failed_fewer_than_five_times_in_a_row_is_not_locked() => Prop.ForAll(Tries, tries =>
    {
        var (record, now, inRow) = (SignInRecord.None, Start, 0);
        foreach (var (seconds, failed) in tries)
        {
            now = now.AddSeconds(seconds);
            inRow = failed ? inRow + 1 : 0;
            record = failed ? LockoutRules.Fail(record, now) : LockoutRules.Succeed(now);
            if (record.Failures > inRow || (inRow < LockoutRules.FailuresMax && Refused(record, now) is not null))
            {
                return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Five_failures_within_the_window_lock_whatever_came_before() => ForAll((record, now) =>
    {
        for (var failure = 1; failure <= LockoutRules.FailuresMax; failure++)
        {
            record = LockoutRules.Fail(record, now);
        }

        return Refused(record, now) is not null;
    });

    [Fact]
    public void A_success_forgives_whatever_came_before() => ForAll((_, now) => Refused(LockoutRules.Succeed(now), now) is null);

    [Fact]
    public void No_number_of_failures_elsewhere_holds_up_the_owner_where_they_are_known() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(0, (int)LockoutRules.TrustedFor.TotalSeconds - 1).ToArbitrary(),
        (failures, later) => LockoutRules.RefusedUntil(
            LockoutRules.Succeed(Start), failures, Start.AddSeconds(later), Start.AddSeconds(later)) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void A_failure_never_makes_a_source_trusted_nor_takes_its_trust() => ForAll((record, now) =>
        LockoutRules.Fail(record, now).TrustedUntil == record.TrustedUntil);

    private static void ForAll(Func<SignInRecord, DateTimeOffset, bool> holds) => Prop.ForAll(Tries, tries =>
    {
        var (record, now) = (SignInRecord.None, Start);
        foreach (var (seconds, failed) in tries)
        {
            now = now.AddSeconds(seconds);
            record = failed ? LockoutRules.Fail(record, now) : LockoutRules.Succeed(now);
        }

        return holds(record, now);
    }).QuickCheckThrowOnFailure();

    private static DateTimeOffset? Refused(SignInRecord record, DateTimeOffset now) =>
        LockoutRules.RefusedUntil(record, failuresElsewhere: 0, DateTimeOffset.UnixEpoch, now);
}
