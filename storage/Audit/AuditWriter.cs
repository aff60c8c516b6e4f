using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Audit;

/// <summary>Appends to the audit, inside the transaction of what is recorded.</summary>
internal static class AuditWriter
{
    public static int Append(DbConnection connection, RecordKeys keys, AuditEntry entry)
    {
        var key = keys.FindOrCreate(connection, RecordKeys.Audit);
        var before = Before(connection, key);
        var number = before.Rows + 1;
        var row = new AuditRow
        {
            Number = number,
            At = UnixTime.Of(entry.At),
            Actor = entry.By.Value,
            Act = entry.Act,
            Subject = entry.Subject,
            ReasonSealed = keys.Seal(connection, RecordKeys.Audit, entry.Reason, AuditChain.ReasonIdentity(number)),
        };
        var hash = AuditChain.Hash(key, before.Hash, row);
        new AuditHead(number, hash).Write(connection, key);
        return connection.Execute(
            """
            INSERT INTO audit (number, at, by_id, act, subject, reason, reason_sealed, hash)
            VALUES (@number, @at, @actor, @act, @subject, '', @reason, @hash)
            """,
            new
            {
                number,
                at = row.At,
                actor = row.Actor,
                act = row.Act,
                subject = row.Subject,
                reason = row.ReasonSealed,
                hash,
            });
    }

    /// <summary>
    /// What the next row follows: the sealed head, so that a row after a cut does not hide it. If the head is lost, one number is left
    /// out for ever: the verification shows that something happened here.
    /// </summary>
    private static AuditHead Before(DbConnection connection, byte[] key)
    {
        var last = connection.QueryFirstOrDefault<AuditRow>(AuditRow.Select + " ORDER BY number DESC LIMIT 1");
        if (AuditHead.Read(connection, key) is { } head)
        {
            return head with { Rows = Math.Max(head.Rows, last?.Number ?? 0) };
        }

        if (last is null)
        {
            return new AuditHead(0, "");
        }

        return new AuditHead(AuditChain.IsKeyed(last.Hash) ? last.Number + 1 : last.Number, last.Hash);
    }
}
