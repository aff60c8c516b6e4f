using System.Data.Common;
using Dapper;

namespace TherapyGroups.Storage.Sealing;

/// <summary>All wrapped keys of a database, for rotation and backups.</summary>
internal static class StoredKeys
{
    public static List<StoredKey> Sample(DbConnection connection, int limit) =>
    [
        .. Accounts(connection, "ORDER BY account_id LIMIT @limit", new { limit }),
        .. Records(connection, "ORDER BY record LIMIT @limit", new { limit }),
    ];

    public static List<StoredKey> All(DbConnection connection) =>
        [.. Accounts(connection, "ORDER BY account_id", null), .. Records(connection, "ORDER BY record", null)];

    public static void Update(DbConnection connection, StoredKey key) => connection.Execute(
        key.IsAccount
            ? "UPDATE account_keys SET wrapped_key = @wrapped WHERE account_id = @owner"
            : "UPDATE record_keys SET wrapped_key = @wrapped WHERE record = @owner",
        new { owner = key.Owner, wrapped = key.Wrapped });

    public static void Insert(DbConnection connection, StoredKey key) => connection.Execute(
        key.IsAccount
            ? "INSERT INTO account_keys (account_id, wrapped_key) VALUES (@owner, @wrapped)"
            : "INSERT INTO record_keys (record, wrapped_key) VALUES (@owner, @wrapped)",
        new { owner = key.Owner, wrapped = key.Wrapped });

    private static IEnumerable<StoredKey> Accounts(DbConnection connection, string which, object? parameters) => connection
        .Query<Row>($"SELECT account_id AS owner, wrapped_key AS wrapped FROM account_keys {which}", parameters)
        .Select(row => new StoredKey(IsAccount: true, row.Owner, row.Wrapped));

    private static IEnumerable<StoredKey> Records(DbConnection connection, string which, object? parameters) => connection
        .Query<Row>($"SELECT record AS owner, wrapped_key AS wrapped FROM record_keys {which}", parameters)
        .Select(row => new StoredKey(IsAccount: false, row.Owner, row.Wrapped));

    private sealed class Row
    {
        public string Owner { get; init; } = "";

        public byte[] Wrapped { get; init; } = [];
    }
}
