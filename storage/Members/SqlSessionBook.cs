using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Handoff;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="ISessionBook"/>
public sealed class SqlSessionBook(Database database) : ISessionBook
{
    private readonly Remembered<string, OpenSession> known = database.Remember<string, OpenSession>();

    public Task Open(string keyHash, MemberId account, DateTimeOffset at, DateTimeOffset expiresAt) => database.Write(connection =>
        connection.Execute(
            "INSERT INTO sessions (key_hash, account_id, opened_at, expires_at) VALUES (@keyHash, @account, @at, @expiresAt)",
            new { keyHash, account = account.Value, at = UnixTime.Of(at), expiresAt = UnixTime.Of(expiresAt) }));

    public async Task<MemberId?> Find(string keyHash, DateTimeOffset now) =>
        await known.Get(keyHash, Read) is { } session && session.ExpiresAt > UnixTime.Of(now) ? new MemberId(session.AccountId) : null;

    public Task<IReadOnlySet<string>> OpenIn(GroupId group, DateTimeOffset now) => database.Read(connection =>
        (IReadOnlySet<string>)connection.Query<string>(
            $"""
            SELECT o.key_hash FROM sessions o
            JOIN accounts a ON a.account_id = o.account_id AND a.deactivated_at IS NULL
            WHERE o.expires_at > @now AND o.account_id IN (
              SELECT s.member_id FROM seats s WHERE s.group_id = @group AND NOT {RoomSeats.IsOver}
              UNION
              SELECT member_id FROM guests WHERE group_id = @group AND until > @now)
            """,
            new { group = group.Value, now = UnixTime.Of(now), clinician = (long)AccountRoles.Clinician })
            .ToHashSet(StringComparer.Ordinal));

    public Task Extend(string keyHash, DateTimeOffset expiresAt) => database.Write(connection => connection.Execute(
        "UPDATE sessions SET expires_at = @expiresAt WHERE key_hash = @keyHash", new { keyHash, expiresAt = UnixTime.Of(expiresAt) }));

    public Task Shorten(DateTimeOffset latest) => database.Write(connection => connection.Execute(
        "UPDATE sessions SET expires_at = @latest WHERE expires_at > @latest", new { latest = UnixTime.Of(latest) }));

    public Task End(string keyHash) => database.Write(connection =>
        connection.Execute("DELETE FROM sessions WHERE key_hash = @keyHash", new { keyHash }));

    public Task EndAll(MemberId account) => database.Write(connection =>
        connection.Execute("DELETE FROM sessions WHERE account_id = @account", new { account = account.Value }));

    public Task Sweep(DateTimeOffset now) => database.Write(connection =>
        connection.Execute("DELETE FROM sessions WHERE expires_at <= @now", new { now = UnixTime.Of(now) }));

    private Task<OpenSession?> Read(string keyHash) => database.Read(connection => connection.QuerySingleOrDefault<OpenSession>(
        """
        SELECT s.account_id AS accountId, s.expires_at AS expiresAt
        FROM sessions s LEFT JOIN accounts a ON a.account_id = s.account_id
        WHERE s.key_hash = @keyHash AND a.deactivated_at IS NULL
        """,
        new { keyHash }));

    private sealed class OpenSession
    {
        public string AccountId { get; init; } = "";

        public long ExpiresAt { get; init; }
    }
}
