using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Audit;

/// <inheritdoc cref="IAuditTrail"/>
public sealed class SqlAuditTrail(Database database, AccountKeys keys) : IAuditTrail
{
    public Task Record(AuditEntry entry) => database.Write(connection => AuditWriter.Append(connection, keys.Records, entry));

    public Task<IReadOnlyList<(long Id, AuditEntry Entry)>> Read(long after, int limit) => database.Read(connection =>
        (IReadOnlyList<(long, AuditEntry)>)
        [
            .. connection.Query<AuditRow>(
                AuditRow.Select + " WHERE audit_id > @after ORDER BY audit_id LIMIT @limit",
                new { after, limit }).Select(row => (row.Id, ToEntry(connection, row))),
        ]);

    public Task<IReadOnlyList<(long Id, AuditEntry Entry)>> ReadBefore(long before, int limit) => database.Read(connection =>
        (IReadOnlyList<(long, AuditEntry)>)
        [
            .. connection.Query<AuditRow>(
                AuditRow.Select + " WHERE audit_id < @before ORDER BY audit_id DESC LIMIT @limit",
                new { before, limit }).Select(row => (row.Id, ToEntry(connection, row))),
        ]);

    private AuditEntry ToEntry(DbConnection connection, AuditRow row)
    {
        var reason = row.ReasonSealed is null
            ? row.Reason
            : keys.Records.Open(connection, RecordKeys.Audit, row.ReasonSealed, AuditChain.ReasonIdentity(row.Number)).Words ?? "";
        return new AuditEntry(row.At.ToTime(), new MemberId(row.Actor), row.Act, row.Subject, reason);
    }
}
