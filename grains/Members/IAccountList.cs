namespace TherapyGroups.Members;

/// <summary>The accounts, for an administrator who looks for one.</summary>
public interface IAccountList
{
    /// <summary>
    /// Accounts whose pseudonym begins so (all for an empty word), in the order of their looked-up names, after the name
    /// <paramref name="after"/> (empty for the first page). Closed ones are among them.
    /// </summary>
    Task<IReadOnlyList<Account>> List(string normalizedBeginning, string after, int limit);
}
