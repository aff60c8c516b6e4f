using Microsoft.AspNetCore.Identity;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Identity's view of our accounts. Identity hashes; we keep.</summary>
public sealed partial class AccountStore(IAccountBook accounts, IPasskeyBook passkeys, TimeProvider time)
    : IUserPasswordStore<AccountUser>, IUserSecurityStampStore<AccountUser>
{
    /// <summary>The code of the error that says so.</summary>
    public const string UnknownInvitation = "UnknownInvitation";

    private static readonly IdentityError NotInvited = new() { Code = UnknownInvitation };
    private static readonly IdentityError Taken = new() { Code = nameof(IdentityErrorDescriber.DuplicateUserName) };
    private static readonly IdentityError Gone = new() { Code = nameof(IdentityErrorDescriber.ConcurrencyFailure) };

    public async Task<IdentityResult> CreateAsync(AccountUser user, CancellationToken cancellationToken)
    {
        if (user.InvitationHash.Length == 0)
        {
            return await accounts.Add(user.Account) ? IdentityResult.Success : IdentityResult.Failed(Taken);
        }

        return await accounts.AddInvited(user.Account, user.InvitationHash, time.Now()) switch
        {
            AccountAddition.Added => IdentityResult.Success,
            AccountAddition.PseudonymTaken => IdentityResult.Failed(Taken),
            AccountAddition.UnknownInvitation => IdentityResult.Failed(NotInvited),
        };
    }

    public async Task<IdentityResult> UpdateAsync(AccountUser user, CancellationToken cancellationToken) =>
        await accounts.Update(user.Account) ? IdentityResult.Success : IdentityResult.Failed(Gone);

    public Task<IdentityResult> DeleteAsync(AccountUser user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are erased through their own command, which destroys the key.");

    public async Task<AccountUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await accounts.Find(new MemberId(userId)) is { } account ? new AccountUser(account) : null;

    public async Task<AccountUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await accounts.FindByPseudonym(normalizedUserName) is { } account ? new AccountUser(account) : null;

    public Task<string> GetUserIdAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Id.Value);

    public Task<string?> GetUserNameAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.Pseudonym);

    public Task SetUserNameAsync(AccountUser user, string? userName, CancellationToken cancellationToken) =>
        Change(user, user.Account with { Pseudonym = userName ?? "" });

    public Task<string?> GetNormalizedUserNameAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.NormalizedPseudonym);

    public Task SetNormalizedUserNameAsync(AccountUser user, string? normalizedName, CancellationToken cancellationToken) =>
        Change(user, user.Account with { NormalizedPseudonym = normalizedName ?? "" });

    public Task<string?> GetPasswordHashAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.PassphraseHash);

    public Task SetPasswordHashAsync(AccountUser user, string? passwordHash, CancellationToken cancellationToken) =>
        Change(user, user.Account with { PassphraseHash = passwordHash ?? "" });

    public Task<bool> HasPasswordAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.PassphraseHash.Length > 0);

    public Task<string?> GetSecurityStampAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.SecurityStamp);

    public Task SetSecurityStampAsync(AccountUser user, string stamp, CancellationToken cancellationToken) =>
        Change(user, user.Account with { SecurityStamp = stamp });

    public void Dispose()
    {
        // Nothing is held: the book belongs to the host.
    }

    private static Task Change(AccountUser user, Account changed)
    {
        user.Account = changed;
        return Task.CompletedTask;
    }
}
