using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="ISignInBook"/>
public sealed class SqlSignInBook(Database database, MasterKey master) : ISignInBook
{
    private const int HashKeyLength = 32;

    private readonly byte[] hashKey = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, master.Bytes, HashKeyLength, info: Encoding.UTF8.GetBytes("sign-in-sources"));

    public Task<DateTimeOffset?> RefusedUntil(string name, string source, DateTimeOffset now) => database.Read(connection =>
    {
        var elsewhere = connection.QuerySingle<Elsewhere>(
            """
            SELECT CAST(COALESCE(SUM(failures), 0) AS BIGINT) AS failures, CAST(COALESCE(MAX(failed_at), 0) AS BIGINT) AS failedAt
            FROM sign_in_sources WHERE name_hash = @name AND failed_at > @since AND failed_at < @until AND trusted_until <= @now
            """,
            new
            {
                name = Hash(name),
                since = UnixTime.Of(now - LockoutRules.Window),
                until = UnixTime.Of(now + LockoutRules.Window),
                now = UnixTime.Of(now),
            });
        return LockoutRules.RefusedUntil(
            Find(connection, name, source), (int)elsewhere.Failures, elsewhere.FailedAt.ToTime(), now);
    });

    public Task<bool> IsTrusted(string name, string source, DateTimeOffset now) =>
        database.Read(connection => Find(connection, name, source).IsTrusted(now));

    public Task Fail(string name, string source, DateTimeOffset now) => database.Write(connection =>
        Save(connection, name, source, LockoutRules.Fail(Find(connection, name, source), now)));

    public Task Succeed(string name, string source, DateTimeOffset now) => database.Write(connection =>
        Save(connection, name, source, LockoutRules.Succeed(now)));

    public Task Sweep(DateTimeOffset now) => database.Write(connection => connection.Execute(
        "DELETE FROM sign_in_sources WHERE failed_at <= @since AND locked_until <= @now AND trusted_until <= @now",
        new { since = UnixTime.Of(now - LockoutRules.Window), now = UnixTime.Of(now) }));

    private SignInRecord Find(DbConnection connection, string name, string source) =>
        connection.QuerySingleOrDefault<Row>(
            """
            SELECT failures, failed_at AS failedAt, locked_until AS lockedUntil, trusted_until AS trustedUntil
            FROM sign_in_sources WHERE name_hash = @name AND source_hash = @source
            """,
            new { name = Hash(name), source = Hash(name, source) })?.ToRecord() ?? SignInRecord.None;

    private int Save(DbConnection connection, string name, string source, SignInRecord record) => connection.Execute(
        """
        INSERT INTO sign_in_sources (name_hash, source_hash, failures, failed_at, locked_until, trusted_until)
        VALUES (@name, @source, @failures, @failedAt, @lockedUntil, @trustedUntil)
        ON CONFLICT (name_hash, source_hash) DO UPDATE SET failures = excluded.failures, failed_at = excluded.failed_at,
          locked_until = excluded.locked_until, trusted_until = excluded.trusted_until
        """,
        new
        {
            name = Hash(name),
            source = Hash(name, source),
            failures = (long)record.Failures,
            failedAt = UnixTime.Of(record.FailedAt),
            lockedUntil = UnixTime.Of(record.LockedUntil),
            trustedUntil = UnixTime.Of(record.TrustedUntil),
        });

    private string Hash(params string[] parts) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(hashKey, Encoding.UTF8.GetBytes(string.Join('\0', parts))));

    private sealed class Elsewhere
    {
        public long Failures { get; init; }

        public long FailedAt { get; init; }
    }

    private sealed class Row
    {
        public int Failures { get; init; }

        public long FailedAt { get; init; }

        public long LockedUntil { get; init; }

        public long TrustedUntil { get; init; }

        public SignInRecord ToRecord() => new(Failures, FailedAt.ToTime(), LockedUntil.ToTime(), TrustedUntil.ToTime());
    }
}
