using TherapyGroups.Storage;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Sealing;

/// <summary>Keys that one process keeps in memory and another destroys.</summary>
public sealed class OtherProcessTests
{
    [Fact]
    public async Task A_key_that_another_process_has_destroyed_seals_nothing_more_after_a_while()
    {
        using var storage = new StorageFixture();
        var ana = await storage.World.Member("ana");
        using var elsewhere = Database.Open(storage.Stored.Settings, storage.Time);
        var keys = new AccountKeys(elsewhere, MasterKey.Load(storage.Folder.Path));
        (await keys.Seal(ana.Value, "words", "row")).Should().NotBeNull();

        await storage.Books.Erasures.Erase(ana, storage.Time.GetUtcNow());
        storage.Time.Advance(TimeSpan.FromSeconds(30));

        await keys.Invoking(known => known.Seal(ana.Value, "more words", "row")).Should().ThrowAsync<StorageUnavailableException>();
    }

    [Fact]
    public async Task A_key_that_nobody_has_destroyed_is_found_again()
    {
        using var storage = new StorageFixture();
        var ana = await storage.World.Member("ana");
        var box = await storage.Keys.Seal(ana.Value, "words", "row");

        storage.Time.Advance(TimeSpan.FromHours(1));

        (await storage.Books.Database.Read(connection => storage.Keys.Open(connection, ana.Value, box, "row"))).Should().Be("words");
    }
}
