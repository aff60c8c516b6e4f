using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
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

        var report = await new AuditVerification(storage.Books.Database, storage.Keys).Run();

        report.Findings.Should().BeEmpty();
        report.Rows.Should().Be(31);
        storage.Raw(connection => Statement.Texts(connection, "SELECT DISTINCT hash FROM audit")).Should().HaveCount(31);
    }

    private Task Record(string subject) => storage.Books.Audit.Record(Entry(subject));

    private AuditEntry Entry(string subject) =>
        new(storage.Time.GetUtcNow(), new MemberId("dr-rivera"), "case.read", subject, "shift handover");
}
