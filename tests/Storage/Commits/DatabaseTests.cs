using TherapyGroups.Members;
using TherapyGroups.Storage;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Commits;

public sealed class DatabaseTests : IDisposable
{
    private readonly StorageFixture storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_closed_database_is_unavailable_and_not_ready()
    {
        var ana = storage.World.Account("ana");
        storage.Books.Database.Dispose();

        await FluentActions.Awaiting(() => storage.Books.Accounts.Add(ana)).Should().ThrowAsync<StorageUnavailableException>();
        (await storage.Books.Database.IsReady()).Should().BeFalse();
    }

    [Fact]
    public async Task An_open_database_is_ready() => (await storage.Books.Database.IsReady()).Should().BeTrue();

    [Fact]
    public async Task A_database_that_is_gone_is_unavailable_for_reading()
    {
        storage.Raw(connection => Statement.Run(connection, "DROP TABLE accounts"));

        await FluentActions.Awaiting(() => storage.Books.Accounts.Find(new MemberId("ana")))
            .Should().ThrowAsync<StorageUnavailableException>();
    }
}
