using Microsoft.AspNetCore.Identity;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Checks a name and a passphrase. An unknown name costs what a known one costs and gets the same answer.</summary>
public sealed class SignIn(UserManager<AccountUser> users, IPasswordHasher<AccountUser> hasher, SignInGate gate)
{
    private static readonly AccountUser Nobody = new(new Account(
        new MemberId(""), "", "", "", "", AgeBand.Adult, "US", AccountRoles.None, DateTimeOffset.UnixEpoch));

    private static string? nobodysHash;

    /// <summary>The account, or why there is none.</summary>
    public Task<(Account? Account, Problem? Refusal)> Check(Credentials credentials) =>
        gate.Pass(users.NormalizeName(credentials.Pseudonym) ?? "", () => CheckAlone(credentials));

    private async Task<(Account? Account, Problem? Refusal)> CheckAlone(Credentials credentials)
    {
        var passphrase = credentials.Passphrase ?? "";
        if (await users.FindByNameAsync(credentials.Pseudonym ?? "") is not { } user)
        {
            nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(Nobody, nobodysHash, passphrase);
            return (null, ProblemCode.WrongCredentials);
        }

        if (await users.IsLockedOutAsync(user))
        {
            return (null, new Problem(ProblemCode.LockedOut, user.Account.LockedUntil));
        }

        if (await users.CheckPasswordAsync(user, passphrase))
        {
            if (user.Account.FailedSignIns > 0)
            {
                await users.ResetAccessFailedCountAsync(user);
            }

            return (user.Account, null);
        }

        await users.AccessFailedAsync(user);
        return await users.IsLockedOutAsync(user)
            ? (null, new Problem(ProblemCode.LockedOut, user.Account.LockedUntil))
            : (null, ProblemCode.WrongCredentials);
    }
}
