namespace TherapyGroups.Members;

/// <summary>What is known of one name's sign-ins from one source (a network or a device).</summary>
/// <param name="Failures">In a row, each within <see cref="LockoutRules.Window"/> of the one before.</param>
/// <param name="FailedAt">The last failure, UTC; the epoch if there was none.</param>
/// <param name="LockedUntil">Not to be tried before, UTC; the epoch if it may.</param>
/// <param name="TrustedUntil">A sign-in succeeded there not long ago: it counts as the owner's until then, UTC.</param>
public readonly record struct SignInRecord(
    int Failures, DateTimeOffset FailedAt, DateTimeOffset LockedUntil, DateTimeOffset TrustedUntil)
{
    public static readonly SignInRecord None =
        new(0, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    public bool IsTrusted(DateTimeOffset now) => TrustedUntil > now;
}
