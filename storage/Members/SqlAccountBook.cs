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
          verified_at AS verifiedAt, authenticators.confirmed_at AS authenticatorSince, deactivated_at AS deactivatedAt,
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
          jurisdiction = @jurisdiction, verified_at = @verifiedAt
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

    public Task<Account?> Find(MemberId id) => known.Get(id, Read);

    public Task<Account?> FindByPseudonym(string normalizedPseudonym) => database.Read(connection =>
        connection.QuerySingleOrDefault<AccountRow>(
            Select + " WHERE normalized_pseudonym = @normalizedPseudonym", new { normalizedPseudonym })?.ToAccount());

    public Task<bool> HasAny() =>
        database.Read(connection => connection.ExecuteScalar<long>("SELECT COUNT(*) FROM (SELECT 1 FROM accounts LIMIT 1) AS one") > 0);

    private Task<Account?> Read(MemberId id) => database.Read(connection =>
        connection.QuerySingleOrDefault<AccountRow>(Select + " WHERE accounts.account_id = @id", new { id = id.Value })?.ToAccount());

    private bool TryInsert(DbConnection connection, Account account)
    {
        var added = connection.Execute(
            """
            INSERT INTO accounts (account_id, pseudonym, normalized_pseudonym, passphrase_hash, security_stamp, age_band, country, roles,
              created_at, licence, jurisdiction, verified_at)
            VALUES (@id, @pseudonym, @normalizedPseudonym, @passphraseHash, @securityStamp, @ageBand, @country, @roles,
              @createdAt, @licence, @jurisdiction, @verifiedAt)
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
    };

    private sealed class AccountRow
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

        public string? Licence { get; init; }

        public string? Jurisdiction { get; init; }

        public long? VerifiedAt { get; init; }

        public long? AuthenticatorSince { get; init; }

        public long? DeactivatedAt { get; init; }

        public long? PasskeySince { get; init; }

        public Account ToAccount() => new(
            new MemberId(Id), Pseudonym, NormalizedPseudonym, PassphraseHash, SecurityStamp, (AgeBand)AgeBand, Country, (AccountRoles)Roles,
            CreatedAt.ToTime(), Licence is null ? null : new Credential(Licence, Jurisdiction ?? "", VerifiedAt.ToTime()),
            AuthenticatorSince.ToTime(), DeactivatedAt.ToTime(), PasskeySince.ToTime());
    }
}
