using System.Diagnostics.Metrics;
using TherapyGroups.ClientWeb.Access;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Counts sign-ins that failed, by why. Not whose, nor from where.</summary>
internal static class SignInMeter
{
    private static readonly Meter Meter = new("TherapyGroups");

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "therapygroups.sign_in.failures", "{try}",
        "Sign-ins that failed, by reason (passphrase, second-factor, locked, closed); being asked for the second factor is none");

    public static void Count(Problem? refusal)
    {
        if (refusal is not null && Reason(refusal.Reason) is { } reason)
        {
            Failures.Add(1, new KeyValuePair<string, object?>("reason", reason));
        }
    }

    private static string? Reason(ProblemCode code) => code switch
    {
        _ when code == ProblemCode.WrongCredentials => "passphrase",
        _ when code == ProblemCode.WrongTotp || code == ProblemCode.WrongPasskey => "second-factor",
        _ when code == ProblemCode.LockedOut => "locked",
        _ when code == ProblemCode.AccountClosed => "closed",
        _ => null,
    };
}
