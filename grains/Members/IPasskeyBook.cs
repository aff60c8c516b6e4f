namespace TherapyGroups.Members;

/// <summary>Passkeys, and the questions that wait for their answers.</summary>
public interface IPasskeyBook
{
    /// <summary>The oldest first.</summary>
    Task<IReadOnlyList<Passkey>> List(MemberId account);

    Task<Passkey?> Find(string id);

    /// <summary>Keeps a passkey, records that in the audit, and ends every other session of the account.</summary>
    Task<PasskeyAddition> Add(Passkey passkey, string keepSession);

    /// <summary>
    /// Notes that it has proved who they are. False if it is gone, or somebody was faster with the same count: then it proves nothing.
    /// </summary>
    Task<bool> TryUse(Passkey before, long signCount, bool isBackedUp, DateTimeOffset at);

    /// <summary>Forgets a passkey of this account, records that, and ends every other session. False if there is none.</summary>
    Task<bool> Remove(MemberId account, string id, string keepSession, DateTimeOffset at);

    /// <summary>Keeps a question until it is answered or too old.</summary>
    Task Ask(PasskeyChallenge challenge, DateTimeOffset now);

    /// <summary>Takes a question away and gives its state. Null if it was not asked of them here, was answered, or is too old.</summary>
    Task<string?> Take(string idHash, MemberId account, string session, DateTimeOffset now);
}
