using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="IAuthenticatorBook"/>
public sealed class SqlAuthenticatorBook(Database database, AccountKeys keys) : IAuthenticatorBook
{
    public async Task<bool> Begin(MemberId account, string secret, DateTimeOffset at)
    {
        var box = await keys.Seal(account.Value, secret, Identity(account.Value));
        return await database.Write(connection => connection.Execute(
            """
            INSERT INTO authenticators (account_id, secret_sealed, begun_at, last_step) VALUES (@account, @box, @at, 0)
            ON CONFLICT (account_id) DO UPDATE SET secret_sealed = excluded.secret_sealed, begun_at = excluded.begun_at, last_step = 0
            WHERE authenticators.confirmed_at IS NULL
            """,
            new { account = account.Value, box, at = UnixTime.Of(at) }) > 0);
    }

    public Task<Authenticator?> Find(MemberId account) => database.Read(connection =>
    {
        var row = connection.QuerySingleOrDefault<Row>(
            """
            SELECT secret_sealed AS secretSealed, begun_at AS begunAt, confirmed_at AS confirmedAt, last_step AS lastStep
            FROM authenticators WHERE account_id = @account
            """,
            new { account = account.Value });
        var secret = row is null ? null : keys.Open(connection, account.Value, row.SecretSealed, Identity(account.Value));
        return row is null || secret is null
            ? null
            : new Authenticator(secret, row.BegunAt.ToTime(), row.ConfirmedAt.ToTime(), row.LastStep);
    });

    public Task<bool> Confirm(
        MemberId account, DateTimeOffset begunAt, long step, IReadOnlyList<string> recoveryHashes, string keepSession, DateTimeOffset at) =>
        database.Write(connection =>
        {
            var confirmed = connection.Execute(
                """
                UPDATE authenticators SET confirmed_at = @at, last_step = @step
                WHERE account_id = @account AND confirmed_at IS NULL AND begun_at = @begunAt
                """,
                new { account = account.Value, at = UnixTime.Of(at), step, begunAt = UnixTime.Of(begunAt) });
            if (confirmed == 0)
            {
                return false;
            }

            ForgetRecoveryCodes(connection, account);
            foreach (var codeHash in recoveryHashes)
            {
                connection.Execute(
                    "INSERT INTO recovery_codes (account_id, code_hash) VALUES (@account, @codeHash)",
                    new { account = account.Value, codeHash });
            }

            EndSessions(connection, account, keepSession);
            return true;
        });

    public Task<bool> TryUse(MemberId account, long step) => database.Write(connection => connection.Execute(
        "UPDATE authenticators SET last_step = @step WHERE account_id = @account AND confirmed_at IS NOT NULL AND last_step < @step",
        new { account = account.Value, step }) > 0);

    public Task<bool> TryUseRecovery(MemberId account, string codeHash, DateTimeOffset at) => database.Write(connection =>
        connection.Execute(
            "UPDATE recovery_codes SET used_at = @at WHERE account_id = @account AND code_hash = @codeHash AND used_at IS NULL",
            new { account = account.Value, codeHash, at = UnixTime.Of(at) }) > 0);

    public Task Remove(MemberId account, string keepSession) => database.Write(connection => Remove(connection, account, keepSession));

    public Task<bool> Reset(MemberId account, AuditEntry entry) => database.Write(connection =>
    {
        AuditWriter.Append(connection, keys.Records, entry);
        var passkeys = connection.Execute("DELETE FROM passkeys WHERE account_id = @account", new { account = account.Value });
        return Remove(connection, account, keepSession: "") + passkeys > 0;
    });

    private static int Remove(DbConnection connection, MemberId account, string keepSession)
    {
        ForgetRecoveryCodes(connection, account);
        EndSessions(connection, account, keepSession);
        return connection.Execute("DELETE FROM authenticators WHERE account_id = @account", new { account = account.Value });
    }

    private static void ForgetRecoveryCodes(DbConnection connection, MemberId account) =>
        connection.Execute("DELETE FROM recovery_codes WHERE account_id = @account", new { account = account.Value });

    private static void EndSessions(DbConnection connection, MemberId account, string keepSession) => connection.Execute(
        "DELETE FROM sessions WHERE account_id = @account AND key_hash <> @keepSession", new { account = account.Value, keepSession });

    private static string Identity(string account) => $"authenticator/{account}/secret";

    private sealed class Row
    {
        public byte[] SecretSealed { get; init; } = [];

        public long BegunAt { get; init; }

        public long? ConfirmedAt { get; init; }

        public long LastStep { get; init; }
    }
}
