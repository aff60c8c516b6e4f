using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Schema;

/// <summary>What any version of the program has left is opened by this one, and whole.</summary>
public sealed class OldDatabaseTests
{
    private static readonly byte[] Master = [.. Enumerable.Range(1, 32).Select(one => (byte)one)];
    private static readonly GroupId Calm = new("calm");

    public static TheoryData<long> Versions => [.. Migrations.Scripts().Select(script => script.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_row_is_there_as_it_was_and_the_schema_is_that_of_a_fresh_database(long version)
    {
        using var fresh = new StorageFixture();
        IReadOnlyList<(string Table, Dictionary<string, object?> Row)> written = [];
        using var storage = Old(version, rows => written = rows);

        storage.Raw(SchemaOf.Database).Should().Equal(fresh.Raw(SchemaOf.Database));
        written.Should().HaveCountGreaterThan(15);
        var lost = storage.Raw(connection => written.Select(one => OldDatabase.Read(connection, one.Table, one.Row)).ToList());
        lost.Where(one => one.Length > 0).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_program_reads_the_words_in_it_and_goes_on(long version)
    {
        using var storage = Old(version, _ => { });
        var (books, ana) = (storage.Books, new MemberId("ana"));

        (await books.Accounts.FindByPseudonym("ANA"))?.Id.Should().Be(ana);
        (await books.Sessions.Find("k", storage.Time.GetUtcNow())).Should().Be(ana);
        (await books.Directory.FindSeat(Calm, ana))?.AcceptedVersion.Should().Be(1);
        (await books.Log.ReadMessagesBefore(Calm, before: 100, limit: 10)).Should().ContainSingle().Which.Text.Should().Be("old words");
        (await books.Cases.History(new CaseId("one"))).Should().ContainSingle().Which.Note.Should().Be("old note");
        (await books.Cases.Evidence(new CaseId("one"))).Should().ContainSingle().Which.Text.Should().Be("old words");
        var item = await books.Queue.Find(new ModerationItemId("item"));
        (item?.Reason, item?.Note).Should().Be(("old reason", "old report"));
        (await books.Audit.Read(0, 10)).Should().ContainSingle().Which.Entry.Reason.Should().Be("old why");
        storage.Raw(connection => Statement.Texts(connection, "SELECT agreement FROM agreements WHERE group_id = 'calm'"))
            .Should().Equal("Be kind.");
        (await new AuditVerification(books.Database, storage.Keys).Run()).Findings.Should().BeEmpty();

        (await books.Database.IsReady()).Should().BeTrue();
        await storage.World.Post(Calm, ana, "new words");
        storage.Reopen();

        (await storage.Books.Log.ReadMessagesBefore(Calm, before: 100, limit: 10)).Select(message => message.Text)
            .Should().Equal("old words", "new words");
    }

    private static StorageFixture Old(
        long version, Action<IReadOnlyList<(string Table, Dictionary<string, object?> Row)>> written) => new((stored, folder, time) =>
    {
        OldDatabase.Make(stored, version, time.GetUtcNow());
        File.WriteAllText(folder.File(MasterKey.FileName), Convert.ToBase64String(Master));
        using var connection = stored.Connect();
        var old = new OldDatabase(connection, version, Master);
        old.WriteRows();
        written(old.Written);
    });
}
