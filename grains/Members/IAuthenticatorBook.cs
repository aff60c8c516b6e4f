using TherapyGroups.Audit;

namespace TherapyGroups.Members;

/// <summary>The durable second factors. Secrets are sealed; of recovery codes only hashes are stored.</summary>
public interface IAuthenticatorBook
{
    /// <summary>Keeps a new secret that waits for its first code, in place of one that waited. False if one is confirmed.</summary>
    Task<bool> Begin(MemberId account, string secret, DateTimeOffset at);

    /// <summary>Null if there is none, or its secret cannot be read: no code fits it then.</summary>
    Task<Authenticator?> Find(MemberId account);

    /// <summary>
    /// From now on the account needs its codes. Ends, in the same transaction, every session of the account but one: they were opened
    /// without a code. False if there is no secret of <paramref name="begunAt"/> that waits.
    /// </summary>
    /// <param name="account">Whose.</param>
    /// <param name="begunAt">Which secret the first code fitted.</param>
    /// <param name="step">The step of that code, which is used up.</param>
    /// <param name="recoveryHashes">Hashes of codes that each work once, in place of the app.</param>
    /// <param name="keepSession">The hash of the key of the session that stays.</param>
    /// <param name="at">UTC.</param>
    Task<bool> Confirm(
        MemberId account, DateTimeOffset begunAt, long step, IReadOnlyList<string> recoveryHashes, string keepSession, DateTimeOffset at);

    /// <summary>Uses a step up. False if it, or a later one, was used before.</summary>
    Task<bool> TryUse(MemberId account, long step);

    /// <summary>Uses a recovery code up. False if there is none with this hash, or it was used.</summary>
    Task<bool> TryUseRecovery(MemberId account, string codeHash, DateTimeOffset at);

    /// <summary>Forgets secret and codes, and ends every session of the account but <paramref name="keepSession"/> (empty: all).</summary>
    Task Remove(MemberId account, string keepSession);

    /// <summary>
    /// Forgets every second factor of somebody who has lost them, passkeys too, ends all their sessions, and records it, in one write.
    /// True if there was any.
    /// </summary>
    Task<bool> Reset(MemberId account, AuditEntry entry);
}
