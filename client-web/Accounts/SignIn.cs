using Microsoft.AspNetCore.Identity;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// Checks a name, a passphrase and, where the account has one, the second factor. An unknown name costs what a known one costs and gets
/// the same answers, locks included.
/// </summary>
public sealed class SignIn(
    UserManager<AccountUser> users, IPasswordHasher<AccountUser> hasher, SignInGate gate, ISignInBook book, SecondFactors factors,
    Passkeys passkeys, TimeProvider time)
{
    private static readonly AccountUser Nobody = new(new Account(
        new MemberId(""), "", "", "", "", AgeBand.Adult, "US", AccountRoles.None, DateTimeOffset.UnixEpoch));

    private static string? nobodysHash;

    /// <summary>The account, or why there is none.</summary>
    public async Task<(Account? Account, Problem? Refusal)> Check(Credentials credentials, SignInSource from)
    {
        var name = users.NormalizeName(credentials.Pseudonym) ?? "";
        var answer = await CheckInTurn(name, credentials, from);
        SignInMeter.Count(answer.Refusal);
        return answer;
    }

    /// <summary>
    /// Asks somebody who is signed in for their passphrase again, and for a second factor if the account has one. Null if all fits.
    /// </summary>
    public async Task<Problem?> CheckAgain(Account account, Credentials proof, SignInSource from)
    {
        var name = account.NormalizedPseudonym;
        var (_, refusal) = await CheckInTurn(name, proof with { Pseudonym = account.Pseudonym }, from);
        SignInMeter.Count(refusal);
        return refusal;
    }

    /// <summary>Trusts where a sign-in succeeded.</summary>
    public Task Remember(Account account, string device) =>
        book.Succeed(account.NormalizedPseudonym, DeviceSource(device), time.Now());

    private async Task<(Account? Account, Problem? Refusal)> CheckInTurn(string name, Credentials credentials, SignInSource from)
    {
        var device = await TrustedDevice(name, from);
        return await gate.Pass(name, device, () => CheckAlone(name, credentials, device ?? $"network/{from.Network}"));
    }

    private async Task<(Account? Account, Problem? Refusal)> CheckAlone(string name, Credentials credentials, string source)
    {
        if (await book.RefusedUntil(name, source, time.Now()) is { } until)
        {
            return (null, new Problem(ProblemCode.LockedOut, until));
        }

        var user = await users.FindByNameAsync(credentials.Pseudonym ?? "");
        if (!await IsRight(user, credentials.Passphrase ?? "") || user is null)
        {
            return (null, await Fail(name, source, ProblemCode.WrongCredentials));
        }

        if (user.Account.DeactivatedAt is not null)
        {
            return (null, ProblemCode.AccountClosed);
        }

        if (await CheckSecondFactor(user.Account, credentials, name, source) is { } refusal)
        {
            return (null, refusal);
        }

        await book.Succeed(name, source, time.Now());
        return (user.Account, null);
    }

    /// <summary>Either factor does. Without one it is asked for, the passkey with a question of its own.</summary>
    private async Task<Problem?> CheckSecondFactor(Account account, Credentials credentials, string name, string source)
    {
        if (account is { AuthenticatorSince: null, PasskeySince: null })
        {
            return null;
        }

        if (account.PasskeySince is not null && credentials.Passkey is { } answer)
        {
            return await passkeys.Prove(account, answer) ? null : await Fail(name, source, ProblemCode.WrongPasskey);
        }

        if (account.AuthenticatorSince is not null && !string.IsNullOrWhiteSpace(credentials.Totp))
        {
            return await factors.Take(account.Id, credentials.Totp) ? null : await Fail(name, source, ProblemCode.WrongTotp);
        }

        return new Problem(
            account.AuthenticatorSince is not null ? ProblemCode.TotpRequired : ProblemCode.PasskeyRequired,
            Passkey: account.PasskeySince is not null ? await passkeys.Ask(account) : null);
    }

    private async Task<bool> IsRight(AccountUser? user, string passphrase)
    {
        if (user is not null)
        {
            return await users.CheckPasswordAsync(user, passphrase);
        }

        nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(Nobody, nobodysHash, passphrase);
        return false;
    }

    /// <summary>Counts a failure. Also the last one before a lock is told for what it is; the lock is told to who tries again.</summary>
    private async Task<Problem> Fail(string name, string source, ProblemCode reason)
    {
        await book.Fail(name, source, time.Now());
        return reason;
    }

    /// <summary>The device, if the name's owner has signed in there before; else null.</summary>
    private async Task<string?> TrustedDevice(string name, SignInSource from) =>
        from.Device.Length > 0 && await book.IsTrusted(name, DeviceSource(from.Device), time.Now()) ? DeviceSource(from.Device) : null;

    private static string DeviceSource(string device) => $"device/{device}";
}
