using TherapyGroups.ClientWeb.Demo;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Who needs a second factor, and whether a code is one.</summary>
public sealed class SecondFactors(IAuthenticatorBook authenticators, DemoPeople demo, TimeProvider time)
{
    public const int RecoveryCodeCount = 10;

    private readonly Lazy<bool> isDemo = new(() => demo.IsDemo);

    /// <summary>Staff need one, save in a demo. Members may have one.</summary>
    public bool IsLackedBy(Account account) =>
        account.IsStaff() && account is { AuthenticatorSince: null, PasskeySince: null } && !isDemo.Value;

    /// <summary>Takes a code of the app, or a recovery code, and uses it up. False if it is neither, or was used before.</summary>
    public async Task<bool> Take(MemberId account, string code)
    {
        var bare = Bare(code);
        if (bare.Length != Totp.Digits || !bare.All(char.IsAsciiDigit))
        {
            return await authenticators.TryUseRecovery(account, InvitationCodes.Hash(code), time.Now());
        }

        return await authenticators.Find(account) is { ConfirmedAt: not null } authenticator
            && Totp.FindStep(authenticator.Secret, bare, time.Now()) is { } step
            && await authenticators.TryUse(account, step);
    }

    /// <summary>Makes a secret that waits for its first code; null if there is a confirmed one.</summary>
    public async Task<string?> Begin(MemberId account)
    {
        var secret = Totp.NewSecret();
        return await authenticators.Begin(account, secret, time.Now()) ? secret : null;
    }

    /// <summary>Gives the first code back. Returns recovery codes, shown this once; null if the code does not fit.</summary>
    public async Task<IReadOnlyList<string>?> Confirm(MemberId account, string code, string keepSession)
    {
        if (await authenticators.Find(account) is not { ConfirmedAt: null } authenticator
            || Totp.FindStep(authenticator.Secret, Bare(code), time.Now()) is not { } step)
        {
            return null;
        }

        var codes = Enumerable.Range(0, RecoveryCodeCount).Select(_ => InvitationCodes.New()).ToList();
        var isConfirmed = await authenticators.Confirm(
            account, authenticator.BegunAt, step, [.. codes.Select(InvitationCodes.Hash)], keepSession, time.Now());
        return isConfirmed ? codes : null;
    }

    public Task Remove(MemberId account, string keepSession) => authenticators.Remove(account, keepSession);

    /// <summary>Apps show the code in two blocks, and people type what they see.</summary>
    private static string Bare(string code) => code.Replace(" ", "", StringComparison.Ordinal);
}
