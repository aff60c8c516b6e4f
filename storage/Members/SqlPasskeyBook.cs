using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="IPasskeyBook"/>
public sealed class SqlPasskeyBook(Database database, AccountKeys keys) : IPasskeyBook
{
    private const string Select =
        """
        SELECT credential_id AS id, account_id AS account, name_sealed AS nameSealed, public_key AS publicKey, sign_count AS signCount,
          transports, marks, created_at AS createdAt, used_at AS usedAt
        FROM passkeys
        """;

    public Task<IReadOnlyList<Passkey>> List(MemberId account) => database.Read(connection => (IReadOnlyList<Passkey>)
    [
        .. connection.Query<Row>(
            Select + " WHERE account_id = @account ORDER BY created_at, credential_id", new { account = account.Value })
            .Select(row => ToPasskey(connection, row)),
    ]);

    public Task<Passkey?> Find(string id) => database.Read(connection =>
        connection.QuerySingleOrDefault<Row>(Select + " WHERE credential_id = @id", new { id }) is { } row
            ? ToPasskey(connection, row)
            : null);

    public async Task<PasskeyAddition> Add(Passkey passkey, string keepSession)
    {
        var name = await keys.Seal(passkey.Account.Value, passkey.Name, Identity(passkey.Id));
        return await database.Write(connection =>
        {
            var account = passkey.Account.Value;
            var count = connection.QuerySingle<long>("SELECT COUNT(*) FROM passkeys WHERE account_id = @account", new { account });
            if (count >= PasskeyLimits.PasskeysMax)
            {
                return PasskeyAddition.TooMany;
            }

            if (Insert(connection, passkey, name) == 0)
            {
                return PasskeyAddition.Known;
            }

            Record(connection, passkey.CreatedAt, passkey.Account, "passkey.add");
            EndSessions(connection, passkey.Account, keepSession);
            return PasskeyAddition.Added;
        });
    }

    public Task<bool> TryUse(Passkey before, long signCount, bool isBackedUp, DateTimeOffset at) => database.Write(connection =>
        connection.Execute(
            """
            UPDATE passkeys SET sign_count = @signCount, used_at = @at, marks = @marks
            WHERE credential_id = @id AND account_id = @account AND sign_count = @before
            """,
            new
            {
                id = before.Id,
                account = before.Account.Value,
                before = before.SignCount,
                signCount,
                at = UnixTime.Of(at),
                marks = (long)(isBackedUp ? before.Marks | PasskeyMarks.BackedUp : before.Marks & ~PasskeyMarks.BackedUp),
            }) > 0);

    public Task<bool> Remove(MemberId account, string id, string keepSession, DateTimeOffset at) => database.Write(connection =>
    {
        var removed = connection.Execute(
            "DELETE FROM passkeys WHERE credential_id = @id AND account_id = @account", new { id, account = account.Value });
        if (removed == 0)
        {
            return false;
        }

        Record(connection, at, account, "passkey.remove");
        EndSessions(connection, account, keepSession);
        return true;
    });

    public Task Ask(PasskeyChallenge challenge, DateTimeOffset now) => database.Write(connection =>
    {
        connection.Execute("DELETE FROM passkey_challenges WHERE expires_at <= @now", new { now = UnixTime.Of(now) });
        return connection.Execute(
            """
            INSERT INTO passkey_challenges (id_hash, account_id, session_hash, state, expires_at)
            VALUES (@idHash, @account, @session, @state, @expiresAt)
            """,
            new
            {
                idHash = challenge.IdHash,
                account = challenge.Account.Value,
                session = challenge.Session,
                state = challenge.State,
                expiresAt = UnixTime.Of(challenge.ExpiresAt),
            });
    });

    public Task<string?> Take(string idHash, MemberId account, string session, DateTimeOffset now) => database.Write(connection =>
    {
        var question = new
        {
            idHash,
            account = account.Value,
            session,
            now = UnixTime.Of(now),
            latest = UnixTime.Of(now + PasskeyLimits.AnswerWithin),
        };
        var state = connection.QuerySingleOrDefault<string>(
            """
            SELECT state FROM passkey_challenges
            WHERE id_hash = @idHash AND account_id = @account AND session_hash = @session AND expires_at > @now AND expires_at <= @latest
            """,
            question);
        // Answered or not, right or wrong: it is asked no more.
        connection.Execute("DELETE FROM passkey_challenges WHERE id_hash = @idHash AND account_id = @account", question);
        return state;
    });

    private static int Insert(DbConnection connection, Passkey passkey, byte[]? name) => connection.Execute(
        """
        INSERT INTO passkeys (credential_id, account_id, name_sealed, public_key, sign_count, transports, marks, created_at)
        VALUES (@id, @account, @name, @publicKey, @signCount, @transports, @marks, @at)
        ON CONFLICT DO NOTHING
        """,
        new
        {
            id = passkey.Id,
            account = passkey.Account.Value,
            name,
            publicKey = passkey.PublicKey,
            signCount = passkey.SignCount,
            transports = string.Join(' ', passkey.Transports),
            marks = (long)passkey.Marks,
            at = UnixTime.Of(passkey.CreatedAt),
        });

    private static void EndSessions(DbConnection connection, MemberId account, string keepSession) => connection.Execute(
        "DELETE FROM sessions WHERE account_id = @account AND key_hash <> @keepSession", new { account = account.Value, keepSession });

    private void Record(DbConnection connection, DateTimeOffset at, MemberId account, string act) =>
        AuditWriter.Append(connection, keys.Records, new AuditEntry(at, account, act, account.Value, ""));

    private Passkey ToPasskey(DbConnection connection, Row row) => new(
        row.Id, new MemberId(row.Account), keys.Open(connection, row.Account, row.NameSealed, Identity(row.Id)) ?? "", row.PublicKey,
        row.SignCount, row.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries), (PasskeyMarks)row.Marks, row.CreatedAt.ToTime(),
        row.UsedAt.ToTime());

    private static string Identity(string id) => $"passkey/{id}/name";

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Account { get; init; } = "";

        public byte[] NameSealed { get; init; } = [];

        public byte[] PublicKey { get; init; } = [];

        public long SignCount { get; init; }

        public string Transports { get; init; } = "";

        public long Marks { get; init; }

        public long CreatedAt { get; init; }

        public long? UsedAt { get; init; }
    }
}
