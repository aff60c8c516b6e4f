using System.Security.Cryptography;
using System.Text.Json;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Audit;

public sealed class AuditTests : IDisposable
{
    private readonly StorageFixture storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task What_was_recorded_is_read_in_order_and_in_pages()
    {
        await Record("one");
        await Record("two");
        await Record("three");

        var first = await storage.Books.Audit.Read(after: 0, limit: 2);
        var rest = await storage.Books.Audit.Read(first[^1].Id, limit: 2);

        first.Select(row => row.Entry).Should().Equal(Entry("one"), Entry("two"));
        rest.Select(row => row.Entry).Should().Equal(Entry("three"));
    }

    [Fact]
    public async Task Each_row_carries_the_hash_of_the_one_before_also_when_many_are_recorded_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Record($"at once {i}")));
        storage.Reopen();
        await Record("after a restart");

        var entries = await storage.Books.Audit.Read(after: 0, limit: 100);
        var hashes = storage.Raw(connection => Statement.Texts(connection, "SELECT hash FROM audit ORDER BY audit_id"));

        entries.Should().HaveCount(31);
        hashes.Should().Equal(Chain(entries.Select(row => row.Entry)));
    }

    private static IEnumerable<string> Chain(IEnumerable<AuditEntry> entries)
    {
        var before = "";
        foreach (var entry in entries)
        {
            var fields = new object[] { before, entry.At.ToUnixTimeMilliseconds(), entry.By.Value, entry.Act, entry.Subject, entry.Reason };
            before = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields)));
            yield return before;
        }
    }

    private Task Record(string subject) => storage.Books.Audit.Record(Entry(subject));

    private AuditEntry Entry(string subject) =>
        new(storage.Time.GetUtcNow(), new MemberId("dr-rivera"), "case.read", subject, "shift handover");
}
