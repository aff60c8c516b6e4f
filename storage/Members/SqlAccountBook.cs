using Dapper;
using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="IAccountBook"/>
public sealed class SqlAccountBook(Database database, AccountKeys keys) : IAccountBook
{
    private const string Select =
        """
        SELECT account_id AS id, pseudonym, normalized_pseudonym AS normalizedPseudonym, passphrase_hash AS passphraseHash,
          security_stamp AS securityStamp, age_band AS ageBand, country, roles, created_at AS createdAt,
          failed_sign_ins AS failedSignIns, locked_until AS lockedUntil, totp_key AS totpKey, licence, jurisdiction,
          verified_at AS verifiedAt
        FROM accounts
        """;

    public Task<bool> Add(Account account) => database.Write(connection =>
    {
        var added = connection.Execute(
            """
            INSERT INTO accounts (account_id, pseudonym, normalized_pseudonym, passphrase_hash, security_stamp, age_band, country, roles,
              created_at, failed_sign_ins, locked_until, totp_key, licence, jurisdiction, verified_at)
            VALUES (@id, @pseudonym, @normalizedPseudonym, @passphraseHash, @securityStamp, @ageBand, @country, @roles,
              @createdAt, @failedSignIns, @lockedUntil, @totpKey, @licence, @jurisdiction, @verifiedAt)
            ON CONFLICT DO NOTHING
            """,
            Fields(account)) > 0;
        if (added)
        {
            keys.Create(connection, account.Id.Value);
        }

        return added;
    });

    public Task<bool> Update(Account account) => database.Write(connection => connection.Execute(
        """
        UPDATE accounts SET pseudonym = @pseudonym, normalized_pseudonym = @normalizedPseudonym, passphrase_hash = @passphraseHash,
          security_stamp = @securityStamp, age_band = @ageBand, country = @country, roles = @roles, failed_sign_ins = @failedSignIns,
          locked_until = @lockedUntil, totp_key = @totpKey, licence = @licence, jurisdiction = @jurisdiction, verified_at = @verifiedAt
        WHERE account_id = @id
        """,
        Fields(account)) > 0);

    public Task<Account?> Find(MemberId id) => database.Read(connection =>
        connection.QuerySingleOrDefault<AccountRow>(Select + " WHERE account_id = @id", new { id = id.Value })?.ToAccount());

    public Task<Account?> FindByPseudonym(string normalizedPseudonym) => database.Read(connection =>
        connection.QuerySingleOrDefault<AccountRow>(
            Select + " WHERE normalized_pseudonym = @normalizedPseudonym", new { normalizedPseudonym })?.ToAccount());

    public Task<bool> HasAny() =>
        database.Read(connection => connection.ExecuteScalar<long>("SELECT COUNT(*) FROM (SELECT 1 FROM accounts LIMIT 1) AS one") > 0);

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
        failedSignIns = (long)account.FailedSignIns,
        lockedUntil = UnixTime.Of(account.LockedUntil),
        totpKey = account.TotpKey,
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

        public int FailedSignIns { get; init; }

        public long? LockedUntil { get; init; }

        public string TotpKey { get; init; } = "";

        public string? Licence { get; init; }

        public string? Jurisdiction { get; init; }

        public long? VerifiedAt { get; init; }

        public Account ToAccount() => new(
            new MemberId(Id), Pseudonym, NormalizedPseudonym, PassphraseHash, SecurityStamp, (AgeBand)AgeBand, Country, (AccountRoles)Roles,
            CreatedAt.ToTime(), FailedSignIns, LockedUntil.ToTime(), TotpKey,
            Licence is null ? null : new Credential(Licence, Jurisdiction ?? "", VerifiedAt.ToTime()));
    }
}
