namespace TherapyGroups.Members;

/// <summary>
/// When a name may not be tried. Pure. Failures count per name and source, so that whoever guesses locks out themselves, not the
/// owner; a guess from many sources at once slows down all but those where the owner has signed in before. A name that nobody has
/// is treated alike: a lock tells nothing.
/// </summary>
public static class LockoutRules
{
    /// <summary>Failures in a row from one source.</summary>
    public const int FailuresMax = 5;

    /// <summary>Failures of one name within <see cref="Window"/>, from all sources that are not trusted together.</summary>
    public const int FailuresEverywhereMax = 100;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan TrustedFor = TimeSpan.FromDays(30);

    /// <summary>The record after one more failure.</summary>
    public static SignInRecord Fail(SignInRecord before, DateTimeOffset now)
    {
        var failures = (now - before.FailedAt).Duration() >= Window ? 1 : before.Failures + 1;
        return before with
        {
            Failures = failures,
            FailedAt = now,
            LockedUntil = failures >= FailuresMax ? now + Window : before.LockedUntil,
        };
    }

    /// <summary>The record after a success: the failures are forgiven, and the source is trusted for a while.</summary>
    public static SignInRecord Succeed(DateTimeOffset now) => SignInRecord.None with { TrustedUntil = now + TrustedFor };

    /// <summary>Until when it may not be tried, UTC; null if it may.</summary>
    /// <param name="here">The name's record at this source.</param>
    /// <param name="failuresElsewhere">The name's failures within <see cref="Window"/> at all sources that are not trusted.</param>
    /// <param name="lastElsewhere">The last of them, UTC.</param>
    /// <param name="now">UTC.</param>
    public static DateTimeOffset? RefusedUntil(
        SignInRecord here, int failuresElsewhere, DateTimeOffset lastElsewhere, DateTimeOffset now)
    {
        // A lock that ends later than any lock can was set before the clock was set back: it would hold its owner for hours.
        if (here.LockedUntil > now && here.LockedUntil <= now + Window)
        {
            return here.LockedUntil;
        }

        return failuresElsewhere >= FailuresEverywhereMax && !here.IsTrusted(now) ? lastElsewhere + Window : null;
    }
}
