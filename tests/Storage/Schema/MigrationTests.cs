using Microsoft.Data.Sqlite;
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

        FluentActions.Invoking(() => Database.Open(storage.Folder.Path, storage.Time)).Should().Throw<StorageUnavailableException>()
            .WithMessage("This database has schema version 9999; this program knows versions up to *. Start the newer program.");

        Schema().Should().Equal(before);
    }

    [Fact]
    public void A_migration_that_fails_leaves_nothing_of_itself()
    {
        using var folder = new TestFolder();
        using (var connection = new SqliteConnection($"Data Source={folder.File(StorageFixture.DatabaseFileName)};Pooling=False"))
        {
            connection.Open();

            // In the way of the first migration, towards its end.
            Statement.Run(connection, "CREATE TABLE audit (audit_id BIGINT)");

            FluentActions.Invoking(() => Migrations.Apply(connection, Dialect.Sqlite, storage.Time.GetUtcNow()))
                .Should().Throw<SqliteException>();

            Statement.Texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                .Should().Equal("audit", "schema_versions");
        }
    }

    private IReadOnlyList<string> Schema() => storage.Raw(connection => Statement.Texts(
        connection,
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL UNION ALL SELECT version || ' ' || applied_at FROM schema_versions"));
}
