namespace TherapyGroups.Members;

/// <summary>The durable accounts.</summary>
public interface IAccountBook
{
    /// <summary>False, and nothing is stored, if the pseudonym is taken.</summary>
    Task<bool> Add(Account account);

    /// <summary>Saves changed fields. False if there is no such account.</summary>
    Task<bool> Update(Account account);

    Task<Account?> Find(MemberId id);

    Task<Account?> FindByPseudonym(string normalizedPseudonym);

    Task<bool> HasAny();
}
