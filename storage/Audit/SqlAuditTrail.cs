using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Audit;

/// <inheritdoc cref="IAuditTrail"/>
public sealed class SqlAuditTrail(Database database) : IAuditTrail
{
    public Task Record(AuditEntry entry) => database.Write(connection =>
    {
        var before = connection.QuerySingleOrDefault<string>("SELECT hash FROM audit ORDER BY audit_id DESC LIMIT 1") ?? "";
        return connection.Execute(
            "INSERT INTO audit (at, by_id, act, subject, reason, hash) VALUES (@at, @by, @act, @subject, @reason, @hash)",
            new
            {
                at = UnixTime.Of(entry.At),
                by = entry.By.Value,
                act = entry.Act,
                subject = entry.Subject,
                reason = entry.Reason,
                hash = Hash(before, entry),
            });
    });

    public Task<IReadOnlyList<(long Id, AuditEntry Entry)>> Read(long after, int limit) => database.Read(connection =>
        (IReadOnlyList<(long, AuditEntry)>)
        [
            .. connection.Query<Row>(
                """
                SELECT audit_id AS id, at, by_id AS actor, act, subject, reason FROM audit
                WHERE audit_id > @after ORDER BY audit_id LIMIT @limit
                """,
                new { after, limit }).Select(row => (row.Id, row.ToEntry())),
        ]);

    /// <summary>SHA-256 over the row before and this row's fields as a JSON array, which no choice of field contents can blur.</summary>
    private static string Hash(string before, AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(
            new object[] { before, UnixTime.Of(entry.At), entry.By.Value, entry.Act, entry.Subject, entry.Reason })));

    private sealed class Row
    {
        public long Id { get; init; }

        public long At { get; init; }

        public string Actor { get; init; } = "";

        public string Act { get; init; } = "";

        public string Subject { get; init; } = "";

        public string Reason { get; init; } = "";

        public AuditEntry ToEntry() => new(At.ToTime(), new MemberId(Actor), Act, Subject, Reason);
    }
}
