namespace TherapyGroups.Members;

/// <summary>Which of its roles an account may use.</summary>
public static class AccountRights
{
    /// <summary>What staff can see and do needs more than a passphrase.</summary>
    public static bool IsStaff(this Account account) => (account.Roles & ~AccountRoles.Member) != AccountRoles.None;

    /// <summary>
    /// A clinician whose credential is not verified, or has run out, has no clinical rights at that moment, whatever the account's roles
    /// say.
    /// </summary>
    public static bool Holds(this Account account, AccountRoles role, DateTimeOffset now) =>
        account.Roles.HasFlag(role) && (role != AccountRoles.Clinician || account.Credential?.HoldsAt(now) == true);
}
