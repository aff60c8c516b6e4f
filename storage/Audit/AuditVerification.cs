using System.Data.Common;
using Dapper;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Audit;

/// <summary>Walks the whole audit and tells which rows were changed, removed, moved or cut off.</summary>
public sealed class AuditVerification(Database database, AccountKeys keys)
{
    private const int PageSize = 1_000;

    public Task<AuditReport> Run() => database.Read(connection => Run(connection, keys.Records.Find(connection, RecordKeys.Audit)));

    private static AuditReport Run(DbConnection connection, byte[]? key)
    {
        var walk = new Walk(key);
        var after = 0L;
        while (true)
        {
            var page = connection.Query<AuditRow>(
                AuditRow.Select + " WHERE audit_id > @after ORDER BY audit_id LIMIT @limit", new { after, limit = PageSize }).AsList();
            page.ForEach(walk.Check);
            if (page.Count < PageSize)
            {
                break;
            }

            after = page[^1].Id;
        }

        walk.CheckEnd(key is null ? null : AuditHead.Read(connection, key), AuditHead.IsThere(connection));
        return new AuditReport(walk.Rows, walk.Findings);
    }

    private sealed class Walk(byte[]? key)
    {
        private AuditRow? before;
        private bool wasKeyed;

        public long Rows { get; private set; }

        public List<string> Findings { get; } = [];

        public void Check(AuditRow row)
        {
            Rows++;
            var expected = (before?.Number ?? 0) + 1;
            if (row.Number < expected)
            {
                Findings.Add($"Row {row.Number} stands after row {expected - 1}: the order was changed.");
            }
            else if (row.Number > expected)
            {
                Findings.Add(row.Number == expected + 1
                    ? $"Row {expected} was removed."
                    : $"Rows {expected} to {row.Number - 1} were removed.");
            }
            else if (!Holds(row))
            {
                Findings.Add($"Row {row.Number} was changed.");
            }

            wasKeyed |= AuditChain.IsKeyed(row.Hash);
            before = row;
        }

        public void CheckEnd(AuditHead? head, bool isHeadThere)
        {
            var last = before?.Number ?? 0;
            if (head is not null)
            {
                if (head.Rows > last)
                {
                    Findings.Add(head.Rows == last + 1
                        ? $"Row {head.Rows}, the newest, was cut off."
                        : $"Rows {last + 1} to {head.Rows} were cut off the end.");
                }
                else if (head.Rows < last)
                {
                    Findings.Add($"The sealed head ends at row {head.Rows}, but there are rows up to {last}.");
                }
                else if (head.Hash != (before?.Hash ?? ""))
                {
                    Findings.Add($"Row {last} is not the one that the sealed head ends with.");
                }
            }
            else if (isHeadThere || wasKeyed)
            {
                Findings.Add("The sealed head is missing or damaged: whether rows were cut off the end cannot be told.");
            }
        }

        private bool Holds(AuditRow row)
        {
            var hash = before?.Hash ?? "";
            return AuditChain.IsKeyed(row.Hash)
                ? key is not null && row.Reason.Length == 0 && row.Hash == AuditChain.Hash(key, hash, row)
                : !wasKeyed && row.ReasonSealed is null && row.Hash == AuditChain.PlainHash(hash, row);
        }
    }
}
