using Microsoft.AspNetCore.Identity;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Opens an account.</summary>
public sealed class Registration(
    UserManager<AccountUser> users, IInvitationBook invitations, SetupCode setupCode, IIdSource ids, TimeProvider time)
{
    /// <summary>The account, or why there is none.</summary>
    public async Task<(Account? Account, ProblemCode? Refusal)> Register(NewAccount wish)
    {
        if (Check(wish) is { } refusal)
        {
            return (null, refusal);
        }

        var id = new MemberId(ids.Next());
        Invitation? invitation = null;
        if (!string.IsNullOrWhiteSpace(wish.Invitation))
        {
            // A taken name must not use the invitation up.
            if (await users.FindByNameAsync(wish.Pseudonym ?? "") is not null)
            {
                return (null, ProblemCode.PseudonymTaken);
            }

            invitation = await invitations.Redeem(InvitationCodes.Hash(wish.Invitation), id, time.Now());
            if (invitation is null)
            {
                return (null, ProblemCode.UnknownInvitation);
            }
        }

        var account = new Account(
            id, wish.Pseudonym ?? "", "", "", "", AgeBandOf(wish) ?? AgeBand.Adult, (wish.Country ?? "").ToUpperInvariant(),
            AccountRoles.Member | (invitation?.Role ?? AccountRoles.None), time.Now(), Credential: invitation?.Credential);
        var user = new AccountUser(account);
        var result = await users.CreateAsync(user, wish.Passphrase ?? "");
        if (!result.Succeeded)
        {
            return (null, ProblemCode.PseudonymTaken);
        }

        if (invitation is { Role: AccountRoles.Administrator })
        {
            setupCode.Forget();
        }

        return (user.Account, null);
    }

    private static ProblemCode? Check(NewAccount wish)
    {
        if (!PseudonymRules.IsValid(wish.Pseudonym ?? ""))
        {
            return ProblemCode.InvalidPseudonym;
        }

        if (AgeBandOf(wish) is null)
        {
            return ProblemCode.UnderAge;
        }

        if (wish.AcceptTerms != true)
        {
            return ProblemCode.TermsNotAccepted;
        }

        if (wish.Country is not { Length: 2 } country || !country.All(char.IsAsciiLetter))
        {
            return ProblemCode.InvalidCountry;
        }

        return PassphraseRules.IsStrong(wish.Passphrase ?? "", wish.Pseudonym ?? "") ? null : ProblemCode.WeakPassphrase;
    }

    private static AgeBand? AgeBandOf(NewAccount wish) => wish.AgeBand switch
    {
        "adult" => AgeBand.Adult,
        "teen" => AgeBand.Teen,
        _ => null,
    };
}
