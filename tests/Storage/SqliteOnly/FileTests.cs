using TherapyGroups.Storage;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.SqliteOnly;

public sealed class FileTests : IDisposable
{
    private readonly StorageFixture storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public void A_file_that_is_no_database_is_unavailable()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.File(Database.FileName), new string('x', 4_096));

        FluentActions.Invoking(() => Database.Open(folder.Path, storage.Time)).Should().Throw<StorageUnavailableException>()
            .WithMessage("The database could not be opened.*");
    }

    [Fact]
    public async Task A_commit_is_on_disk_before_it_is_answered()
    {
        storage.Raw(connection => Statement.Texts(connection, "PRAGMA journal_mode")).Should().Equal("wal");
        (await storage.Books.Database.Write(connection => Statement.Number(connection, "PRAGMA synchronous")))
            .Should().Be(2, "that is FULL");
    }
}
