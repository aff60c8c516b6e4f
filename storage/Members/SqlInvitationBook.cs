using System.Data.Common;
using Dapper;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="IInvitationBook"/>
public sealed class SqlInvitationBook(Database database) : IInvitationBook
{
    public Task<bool> Add(Invitation invitation) => database.Write(connection => connection.Execute(
        """
        INSERT INTO invitations (code_hash, role, licence, jurisdiction, verified_at, licence_number, licence_expires_at,
          licence_register, invited_by, expires_at)
        VALUES (@codeHash, @role, @licence, @jurisdiction, @verifiedAt, @licenceNumber, @licenceExpiresAt, @licenceRegister,
          @invitedBy, @expiresAt)
        ON CONFLICT (code_hash) DO NOTHING
        """,
        new
        {
            codeHash = invitation.CodeHash,
            role = (long)invitation.Role,
            licence = invitation.Credential?.Licence,
            jurisdiction = invitation.Credential?.Jurisdiction,
            verifiedAt = UnixTime.Of(invitation.Credential?.VerifiedAt),
            licenceNumber = invitation.Credential?.Number ?? "",
            licenceExpiresAt = UnixTime.Of(invitation.Credential?.ExpiresAt),
            licenceRegister = invitation.Credential?.Register ?? "",
            invitedBy = invitation.InvitedBy.Value,
            expiresAt = UnixTime.Of(invitation.ExpiresAt),
        }) > 0);

    public Task<Invitation?> Find(string codeHash, DateTimeOffset now) => database.Read(connection =>
        connection.QuerySingleOrDefault<Row>(
            """
            SELECT code_hash AS codeHash, role, licence, jurisdiction, verified_at AS verifiedAt, licence_number AS licenceNumber,
              licence_expires_at AS licenceExpiresAt, licence_register AS licenceRegister,
              CASE WHEN verified_at IS NULL THEN NULL ELSE invited_by END AS licenceVerifiedBy, invited_by AS invitedBy,
              expires_at AS expiresAt
            FROM invitations WHERE code_hash = @codeHash AND used_by IS NULL AND expires_at > @now
            """,
            new { codeHash, now = UnixTime.Of(now) })?.ToInvitation());

    /// <summary>Uses an invitation up, inside the transaction that makes the account. False if it is unknown, used or expired.</summary>
    internal static bool TryUse(DbConnection connection, string codeHash, MemberId by, DateTimeOffset now) => connection.Execute(
        "UPDATE invitations SET used_by = @by WHERE code_hash = @codeHash AND used_by IS NULL AND expires_at > @now",
        new { codeHash, by = by.Value, now = UnixTime.Of(now) }) > 0;

    private sealed class Row : CredentialRow
    {
        public string CodeHash { get; init; } = "";

        public long Role { get; init; }

        public string InvitedBy { get; init; } = "";

        public long ExpiresAt { get; init; }

        public Invitation ToInvitation() => new(
            CodeHash, (AccountRoles)Role, ToCredential(), new MemberId(InvitedBy), ExpiresAt.ToTime());
    }
}
