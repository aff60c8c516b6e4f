using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Identity reads passkeys here, to check answers against them; <see cref="Passkeys"/> writes what an answer changes.</summary>
public sealed partial class AccountStore : IUserPasskeyStore<AccountUser>
{
    public Task AddOrUpdatePasskeyAsync(AccountUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A passkey is written through its book, with all that follows from it.");

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(AccountUser user, CancellationToken cancellationToken) =>
        [.. (await passkeys.List(user.Account.Id)).Select(ToInfo)];

    public async Task<AccountUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await passkeys.Find(Base64Url.EncodeToString(credentialId)) is { } passkey
            ? await FindByIdAsync(passkey.Account.Value, cancellationToken)
            : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(AccountUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        await passkeys.Find(Base64Url.EncodeToString(credentialId)) is { } passkey && passkey.Account == user.Account.Id
            ? ToInfo(passkey)
            : null;

    public Task RemovePasskeyAsync(AccountUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A passkey is removed through its book, with all that follows from it.");

    /// <summary>What its maker once attested is not kept: nobody asked for it.</summary>
    private static UserPasskeyInfo ToInfo(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.Id), passkey.PublicKey, passkey.CreatedAt, (uint)passkey.SignCount, [.. passkey.Transports],
        passkey.Marks.HasFlag(PasskeyMarks.UserVerified), passkey.Marks.HasFlag(PasskeyMarks.BackupEligible),
        passkey.Marks.HasFlag(PasskeyMarks.BackedUp), attestationObject: [], clientDataJson: []);
}
