using Microsoft.AspNetCore.Identity;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Opens an account.</summary>
public sealed class Registration(
    UserManager<AccountUser> users, IInvitationBook invitations, IAccountBook accounts, SetupCode setupCode, IIdSource ids,
    TimeProvider time)
{
    /// <summary>The account, or why there is none.</summary>
    public async Task<(Account? Account, ProblemCode? Refusal)> Register(NewAccount wish)
    {
        if (Check(wish) is { } refusal)
        {
            return (null, refusal);
        }

        var invitationHash = string.IsNullOrWhiteSpace(wish.Invitation) ? "" : InvitationCodes.Hash(wish.Invitation);
        var invitation = invitationHash.Length > 0 ? await invitations.Find(invitationHash, time.Now()) : null;
        if (invitationHash.Length > 0 && invitation is null)
        {
            return (null, ProblemCode.UnknownInvitation);
        }

        if (invitation is not null && AgeBandOf(wish) != AgeBand.Adult)
        {
            return (null, ProblemCode.AgeBand with { Sentence = "Who works here must be 18 or older." });
        }

        if (await LooksLikeAnother(wish.Pseudonym ?? "", isStaff: invitation is not null))
        {
            return (null, ProblemCode.PseudonymTaken);
        }

        var account = new Account(
            new MemberId(ids.Next()), wish.Pseudonym ?? "", "", "", "", AgeBandOf(wish) ?? AgeBand.Adult,
            (wish.Country ?? "").ToUpperInvariant(), AccountRoles.Member | (invitation?.Role ?? AccountRoles.None), time.Now(),
            Credential: invitation?.Credential);
        var user = new AccountUser(account) { InvitationHash = invitationHash };
        var result = await users.CreateAsync(user, wish.Passphrase ?? "");
        if (!result.Succeeded)
        {
            var isUninvited = result.Errors.Any(error => error.Code == AccountStore.UnknownInvitation);
            return (null, isUninvited ? ProblemCode.UnknownInvitation : ProblemCode.PseudonymTaken);
        }

        if (invitation is { Role: AccountRoles.Administrator })
        {
            setupCode.Forget();
        }

        return (user.Account, null);
    }

    /// <summary>Whether the name reads like somebody else's, or like an office that its bearer does not hold.</summary>
    private async Task<bool> LooksLikeAnother(string pseudonym, bool isStaff)
    {
        var latin = LookAlikes.Latin(pseudonym);
        var name = users.NormalizeName(latin) ?? "";
        return (!isStaff && (PseudonymRules.NamesAnOffice(name) || await LooksLikeStaff(name)))
            || (latin != pseudonym && await users.FindByNameAsync(latin) is not null);
    }

    /// <summary>Members may have names that are near each other; nobody may have one that is near that of whom they are to trust.</summary>
    private async Task<bool> LooksLikeStaff(string name)
    {
        var glance = LookAlikes.AtAGlance(name);
        return (await accounts.StaffNames()).Any(staff => LookAlikes.AtAGlance(staff) == glance);
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
