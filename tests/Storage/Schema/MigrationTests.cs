using TherapyGroups.Storage;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Schema;

public sealed class MigrationTests : IDisposable
{
    private readonly StorageFixture storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Applying_again_changes_nothing()
    {
        var ana = await storage.World.Member("ana");
        var before = Schema();
        storage.Time.Advance(TimeSpan.FromDays(1));

        storage.Reopen();
        storage.Reopen();

        Schema().Should().Equal(before);
        (await storage.Books.Accounts.Find(ana)).Should().NotBeNull();
    }

    [Fact]
    public void Each_migration_is_recorded_with_its_time()
    {
        var recorded = storage.Raw(connection =>
            Statement.Texts(connection, "SELECT version || ' ' || applied_at FROM schema_versions ORDER BY version"));

        recorded[0].Should().Be($"1 {storage.Time.GetUtcNow().ToUnixTimeMilliseconds()}");
    }

    [Fact]
    public void A_database_of_a_newer_program_is_refused_with_a_clear_sentence_and_left_as_it_is()
    {
        storage.Raw(connection => Statement.Run(connection, "INSERT INTO schema_versions (version, applied_at) VALUES (9999, 0)"));
        var before = Schema();

        FluentActions.Invoking(() => Database.Open(storage.Stored.Settings, storage.Time)).Should().Throw<StorageUnavailableException>()
            .WithMessage("This database has schema version 9999; this program knows versions up to *. Start the newer program.");

        Schema().Should().Equal(before);
    }

    [Fact]
    public void A_migration_that_fails_leaves_nothing_of_itself()
    {
        using var folder = new TestFolder();
        using var fresh = TestDatabase.Fresh(folder);
        using (var connection = fresh.Connect())
        {
            // In the way of the first migration, towards its end.
            Statement.Run(connection, "CREATE TABLE audit (audit_id BIGINT)");
        }

        FluentActions.Invoking(() => Database.Open(fresh.Settings, storage.Time)).Should().Throw<StorageUnavailableException>()
            .WithMessage("The database could not be opened.*audit*");

        using (var connection = fresh.Connect())
        {
            SchemaOf.Database(connection).Where(row => !row.Contains("schema_versions", StringComparison.Ordinal))
                .Should().ContainSingle("nothing but what was in the way is there").Which.Should().StartWith("audit audit_id");
            Statement.Number(connection, "SELECT COUNT(*) FROM schema_versions").Should().Be(0);
        }
    }

    [Fact]
    public async Task Many_who_open_a_fresh_database_at_once_bring_it_forward_once()
    {
        using var folder = new TestFolder();
        using var fresh = TestDatabase.Fresh(folder);
        using var starts = new Barrier(6);

        var opened = await Task.WhenAll(Enumerable.Range(0, starts.ParticipantCount).Select(_ => Task.Factory.StartNew(
            () =>
            {
                starts.SignalAndWait();
                return Database.Open(fresh.Settings, storage.Time);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        var ready = await Task.WhenAll(opened.Select(database => database.IsReady()));
        Array.ForEach(opened, database => database.Dispose());
        ready.Should().AllBeEquivalentTo(true);
        using var connection = fresh.Connect();
        SchemaOf.Database(connection).Should().Equal(Schema());
    }

    private IReadOnlyList<string> Schema() => storage.Raw(SchemaOf.Database);
}
