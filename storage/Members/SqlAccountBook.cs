using System.Data.Common;
using Dapper;
using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="IAccountBook"/>
public sealed class SqlAccountBook(Database database, AccountKeys keys) : IAccountBook
{
    private const string Select =
        """
        SELECT accounts.account_id AS id, pseudonym, normalized_pseudonym AS normalizedPseudonym, passphrase_hash AS passphraseHash,
          security_stamp AS securityStamp, age_band AS ageBand, country, roles, created_at AS createdAt, licence, jurisdiction,
          verified_at AS verifiedAt, licence_number AS licenceNumber, licence_expires_at AS licenceExpiresAt,
          licence_register AS licenceRegister, licence_verified_by AS licenceVerifiedBy, authenticators.confirmed_at AS authenticatorSince,
          deactivated_at AS deactivatedAt,
          (SELECT MIN(p.created_at) FROM passkeys p WHERE p.account_id = accounts.account_id) AS passkeySince
        FROM accounts LEFT JOIN authenticators ON authenticators.account_id = accounts.account_id
        """;

    private readonly Remembered<MemberId, Account> known = database.Remember<MemberId, Account>();

    public Task<bool> Add(Account account) => database.Write(connection => TryInsert(connection, account));

    public Task<AccountAddition> AddInvited(Account account, string invitationHash, DateTimeOffset now) => database.Write(connection =>
    {
        if (!TryInsert(connection, account))
        {
            return AccountAddition.PseudonymTaken;
        }

        if (SqlInvitationBook.TryUse(connection, invitationHash, account.Id, now))
        {
            return AccountAddition.Added;
        }

        // Somebody was faster with the invitation: the account must not be there when this transaction ends.
        var id = account.Id.Value;
        connection.Execute("DELETE FROM account_keys WHERE account_id = @id", new { id });
        connection.Execute("DELETE FROM accounts WHERE account_id = @id", new { id });
        return AccountAddition.UnknownInvitation;
    });

    public Task<bool> Update(Account account) => database.Write(connection => connection.Execute(
        """
        UPDATE accounts SET pseudonym = @pseudonym, normalized_pseudonym = @normalizedPseudonym, passphrase_hash = @passphraseHash,
          security_stamp = @securityStamp, age_band = @ageBand, country = @country, roles = @roles, licence = @licence,
          jurisdiction = @jurisdiction, verified_at = @verifiedAt, licence_number = @licenceNumber,
          licence_expires_at = @licenceExpiresAt, licence_register = @licenceRegister, licence_verified_by = @licenceVerifiedBy
        WHERE account_id = @id
        """,
        Fields(account)) > 0);

    public Task<bool> Deactivate(MemberId id, DateTimeOffset at) => database.Write(connection =>
    {
        var account = new { id = id.Value, at = UnixTime.Of(at) };
        connection.Execute("DELETE FROM sessions WHERE account_id = @id", account);
        connection.Execute("UPDATE duty SET on_duty = 0, since = @at WHERE clinician_id = @id AND on_duty = 1", account);
        return connection.Execute(
            "UPDATE accounts SET deactivated_at = @at WHERE account_id = @id AND deactivated_at IS NULL", account) > 0;
    });

    public Task<bool> Reactivate(MemberId id) => database.Write(connection => connection.Execute(
        "UPDATE accounts SET deactivated_at = NULL WHERE account_id = @id AND deactivated_at IS NOT NULL", new { id = id.Value }) > 0);

    public Task<bool> RevokeRole(MemberId id, AccountRoles role) => database.Write(connection =>
    {
        if (role == AccountRoles.Clinician)
        {
            connection.Execute("UPDATE duty SET on_duty = 0 WHERE clinician_id = @id", new { id = id.Value });
        }

        return connection.Execute(
            "UPDATE accounts SET roles = roles - @role WHERE account_id = @id AND (roles & @role) = @role",
            new { id = id.Value, role = (long)role }) > 0;
    });

    public Task<bool> SetCredential(MemberId id, Credential credential, DateTimeOffset now) => database.Write(connection =>
    {
        if (!credential.HoldsAt(now) || !HoldsNow(connection, id, now))
        {
            // As for whoever goes off duty: what waits for them goes to others at once. Also when a credential holds again: duty is
            // begun by who does it, not by an administrator's look into a register.
            var duty = new { id = id.Value, now = UnixTime.Of(now) };
            connection.Execute("UPDATE duty SET on_duty = 0, since = @now WHERE clinician_id = @id AND on_duty = 1", duty);
            connection.Execute(
                """
                UPDATE risk_cases SET assigned_to = NULL, deadline_at = @now, version = version + 1
                WHERE phase IN (1, 2) AND assigned_to = @id
                """,
                duty);
        }

        return connection.Execute(
            """
            UPDATE accounts SET licence = @licence, jurisdiction = @jurisdiction, verified_at = @verifiedAt, licence_number = @number,
              licence_expires_at = @expiresAt, licence_register = @register, licence_verified_by = @verifiedBy
            WHERE account_id = @id
            """,
            new
            {
                id = id.Value,
                licence = credential.Licence,
                jurisdiction = credential.Jurisdiction,
                verifiedAt = UnixTime.Of(credential.VerifiedAt),
                number = credential.Number,
                expiresAt = UnixTime.Of(credential.ExpiresAt),
                register = credential.Register,
                verifiedBy = credential.VerifiedBy?.Value,
            }) > 0;
    });

    private static bool HoldsNow(DbConnection connection, MemberId id, DateTimeOffset now) => connection.ExecuteScalar<long>(
        """
        SELECT COUNT(*) FROM accounts
        WHERE account_id = @id AND verified_at IS NOT NULL AND (licence_expires_at IS NULL OR licence_expires_at > @now)
        """,
        new { id = id.Value, now = UnixTime.Of(now) }) > 0;

    public Task<IReadOnlyList<Account>> ListCredentialed(string after, int limit) => database.Read(connection => (IReadOnlyList<Account>)
    [
        .. connection.Query<AccountRow>(
            Select +
            """
             WHERE (licence IS NOT NULL OR (roles & @clinician) = @clinician) AND accounts.account_id > @after
            ORDER BY accounts.account_id LIMIT @limit
            """,
            new { clinician = (long)AccountRoles.Clinician, after, limit }).Select(row => row.ToAccount()),
    ]);

    public Task<Account?> Find(MemberId id) => known.Get(id, Read);

    public Task<Account?> FindByPseudonym(string normalizedPseudonym) => database.Read(connection =>
        connection.QuerySingleOrDefault<AccountRow>(
            Select + " WHERE normalized_pseudonym = @normalizedPseudonym", new { normalizedPseudonym })?.ToAccount());

    public Task<IReadOnlyList<string>> StaffNames() => database.Read(connection => (IReadOnlyList<string>)
    [
        .. connection.Query<string>(
            "SELECT normalized_pseudonym FROM accounts WHERE roles <> @member AND deactivated_at IS NULL",
            new { member = (long)AccountRoles.Member }),
    ]);

    public Task<bool> HasAny() =>
        database.Read(connection => connection.ExecuteScalar<long>("SELECT COUNT(*) FROM (SELECT 1 FROM accounts LIMIT 1) AS one") > 0);

    private Task<Account?> Read(MemberId id) => database.Read(connection =>
        connection.QuerySingleOrDefault<AccountRow>(Select + " WHERE accounts.account_id = @id", new { id = id.Value })?.ToAccount());

    private bool TryInsert(DbConnection connection, Account account)
    {
        var added = connection.Execute(
            """
            INSERT INTO accounts (account_id, pseudonym, normalized_pseudonym, passphrase_hash, security_stamp, age_band, country, roles,
              created_at, licence, jurisdiction, verified_at, licence_number, licence_expires_at, licence_register, licence_verified_by)
            VALUES (@id, @pseudonym, @normalizedPseudonym, @passphraseHash, @securityStamp, @ageBand, @country, @roles,
              @createdAt, @licence, @jurisdiction, @verifiedAt, @licenceNumber, @licenceExpiresAt, @licenceRegister, @licenceVerifiedBy)
            ON CONFLICT DO NOTHING
            """,
            Fields(account)) > 0;
        if (added)
        {
            keys.Create(connection, account.Id.Value);
        }

        return added;
    }

    private static object Fields(Account account) => new
    {
        id = account.Id.Value,
        pseudonym = account.Pseudonym,
        normalizedPseudonym = account.NormalizedPseudonym,
        passphraseHash = account.PassphraseHash,
        securityStamp = account.SecurityStamp,
        ageBand = (long)account.AgeBand,
        country = account.Country,
        roles = (long)account.Roles,
        createdAt = UnixTime.Of(account.CreatedAt),
        licence = account.Credential?.Licence,
        jurisdiction = account.Credential?.Jurisdiction,
        verifiedAt = UnixTime.Of(account.Credential?.VerifiedAt),
        licenceNumber = account.Credential?.Number ?? "",
        licenceExpiresAt = UnixTime.Of(account.Credential?.ExpiresAt),
        licenceRegister = account.Credential?.Register ?? "",
        licenceVerifiedBy = account.Credential?.VerifiedBy?.Value,
    };

    private sealed class AccountRow : CredentialRow
    {
        public string Id { get; init; } = "";

        public string Pseudonym { get; init; } = "";

        public string NormalizedPseudonym { get; init; } = "";

        public string PassphraseHash { get; init; } = "";

        public string SecurityStamp { get; init; } = "";

        public long AgeBand { get; init; }

        public string Country { get; init; } = "";

        public long Roles { get; init; }

        public long CreatedAt { get; init; }

        public long? AuthenticatorSince { get; init; }

        public long? DeactivatedAt { get; init; }

        public long? PasskeySince { get; init; }

        public Account ToAccount() => new(
            new MemberId(Id), Pseudonym, NormalizedPseudonym, PassphraseHash, SecurityStamp, (AgeBand)AgeBand, Country, (AccountRoles)Roles,
            CreatedAt.ToTime(), ToCredential(), AuthenticatorSince.ToTime(), DeactivatedAt.ToTime(), PasskeySince.ToTime());
    }
}
