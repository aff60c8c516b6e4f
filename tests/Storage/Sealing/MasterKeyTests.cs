using TherapyGroups.Storage;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Sealing;

public sealed class MasterKeyTests : IDisposable
{
    private readonly StorageFixture storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public void The_key_file_is_made_at_the_first_start_for_its_owner_alone()
    {
        using var folder = new TestFolder();

        MasterKey.Load(folder.Path);

        // Windows has no file modes.
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder.File(MasterKey.FileName)).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.GetFiles(folder.Path).Should().ContainSingle("no half-made key is left behind");
    }

    [Fact]
    public void The_key_is_the_same_at_every_start()
    {
        using var folder = new TestFolder();

        MasterKey.Load(folder.Path).Bytes.Should().Equal(MasterKey.Load(folder.Path).Bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_file_that_is_no_key_is_refused_with_a_clear_sentence(string text)
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.File(MasterKey.FileName), text);

        FluentActions.Invoking(() => MasterKey.Load(folder.Path)).Should().Throw<InvalidDataException>()
            .WithMessage("The file master-key in the data folder is not a master key: 32 bytes in base64 are needed.");
    }

    [Fact]
    public void A_database_whose_key_is_gone_is_refused_and_no_new_key_is_made()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.File(Database.FileName), "");

        FluentActions.Invoking(() => MasterKey.Load(folder.Path)).Should().Throw<InvalidDataException>()
            .WithMessage("The data folder has a database but no master-key. Put the key back, or set THERAPYGROUPS_MASTER_KEY.");
        File.Exists(folder.File(MasterKey.FileName)).Should().BeFalse();
    }

    [Fact]
    public async Task Another_key_than_the_databases_is_told_in_a_clear_sentence()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        await storage.World.Post(group, ana, "hello");
        File.WriteAllText(storage.Folder.File(MasterKey.FileName), Convert.ToBase64String(new byte[32]));

        storage.Reopen();

        await FluentActions.Awaiting(() => storage.Books.Log.ReadAfter(group, after: 1, limit: 10))
            .Should().ThrowAsync<StorageUnavailableException>()
            .WithMessage("The master key is not the one that this database was made with.");
        await FluentActions.Awaiting(() => storage.World.Post(group, ana, "hello")).Should().ThrowAsync<StorageUnavailableException>();
    }

    [Fact]
    public async Task Accounts_that_were_restored_without_their_keys_are_refused_in_a_clear_sentence()
    {
        await storage.Keys.Check();
        await storage.World.Member("ana");
        storage.Raw(connection => Statement.Run(connection, "DELETE FROM account_keys"));
        storage.Raw(connection => Statement.Run(connection, "DELETE FROM record_keys"));

        storage.Reopen();

        await FluentActions.Awaiting(storage.Keys.Check).Should().ThrowAsync<StorageUnavailableException>()
            .WithMessage("The database has accounts and none of their keys: restore the tables account_keys and record_keys too.");
    }
}
