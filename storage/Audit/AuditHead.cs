using System.Data.Common;
using System.Text.Json;
using Dapper;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Audit;

/// <summary>Where the audit ends, sealed beside it and moved with each row: rows cut off the end are missed.</summary>
/// <param name="Rows">The newest row's number.</param>
/// <param name="Hash">The newest row's hash.</param>
internal sealed record AuditHead(long Rows, string Hash)
{
    private const string Identity = "audit-head";

    /// <summary>The head; null if there is none, or it is damaged.</summary>
    public static AuditHead? Read(DbConnection connection, byte[] key)
    {
        var box = connection.QuerySingleOrDefault<byte[]>("SELECT sealed FROM audit_head WHERE head_id = 1");
        return box is not null && KeyWrapping.TryOpen(key, box, Identity) is { } plain
            ? JsonSerializer.Deserialize<AuditHead>(plain)
            : null;
    }

    public static bool IsThere(DbConnection connection) => connection.ExecuteScalar<long>("SELECT COUNT(*) FROM audit_head") > 0;

    public void Write(DbConnection connection, byte[] key) => connection.Execute(
        "INSERT INTO audit_head (head_id, sealed) VALUES (1, @box) ON CONFLICT (head_id) DO UPDATE SET sealed = excluded.sealed",
        new { box = SealedText.Seal(key, JsonSerializer.SerializeToUtf8Bytes(this), Identity) });
}
