namespace TherapyGroups.Members;

/// <summary>The durable accounts.</summary>
public interface IAccountBook
{
    /// <summary>False, and nothing is stored, if the pseudonym is taken.</summary>
    Task<bool> Add(Account account);

    /// <summary>Opens an account and uses an invitation up, in one transaction: both happen or neither does.</summary>
    Task<AccountAddition> AddInvited(Account account, string invitationHash, DateTimeOffset now);

    /// <summary>
    /// Saves name, passphrase, stamp, age band, country, roles and credential; what else there is has commands of its own. False if
    /// there is no such account.
    /// </summary>
    Task<bool> Update(Account account);

    /// <summary>
    /// Closes an account: ends its sessions and its duty in the same transaction. False if there is none, or it is closed.
    /// </summary>
    Task<bool> Deactivate(MemberId id, DateTimeOffset at);

    /// <summary>Opens a closed account again. False if there is none, or it is open.</summary>
    Task<bool> Reactivate(MemberId id);

    /// <summary>Takes a role away; a clinician goes off duty in the same transaction. False if the account does not have it.</summary>
    Task<bool> RevokeRole(MemberId id, AccountRoles role);

    /// <summary>
    /// Keeps what an administrator found in the register, or that it holds no more. Whose credential gives no clinical rights at
    /// <paramref name="now"/> goes off duty in the same transaction. False if there is no such account.
    /// </summary>
    Task<bool> SetCredential(MemberId id, Credential credential, DateTimeOffset now);

    /// <summary>
    /// Accounts with a credential, or a role that is to have one, in the order of their ids, after the id <paramref name="after"/> (empty
    /// for the first page).
    /// </summary>
    Task<IReadOnlyList<Account>> ListCredentialed(string after, int limit);

    Task<Account?> Find(MemberId id);

    Task<Account?> FindByPseudonym(string normalizedPseudonym);

    /// <summary>The pseudonyms of all who work here and are not deactivated, as they are looked up.</summary>
    Task<IReadOnlyList<string>> StaffNames();

    Task<bool> HasAny();
}
