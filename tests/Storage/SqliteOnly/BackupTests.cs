using Microsoft.Data.Sqlite;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Storage.Keeping;
using TherapyGroups.Tests.Storage.Keeping;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.SqliteOnly;

public sealed class BackupTests : IAsyncLifetime
{
    private Vault? created;

    private Vault Vault => created ?? throw new InvalidOperationException("Not created yet.");

    private StorageFixture Storage => Vault.Storage;

    private string Folder => Vault.Backups.Path;

    public async ValueTask InitializeAsync() => created = await Vault.Create();

    public ValueTask DisposeAsync()
    {
        Vault.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_backup_restored_into_an_empty_folder_shows_what_was_said()
    {
        await Storage.Books.Sessions.Open("key", Vault.Ana, Storage.Time.GetUtcNow(), Storage.Time.GetUtcNow().AddHours(1));
        var manifest = await Vault.Backup.Write(Folder);
        using var folder = Vault.NewDataFolder();

        var (restored, erased) = await new Restore(folder.Path, Storage.Time).Read(Folder);

        (manifest.Messages, restored, erased).Should().Be((2, manifest, 0));
        (await Vault.Shown(folder)).Should().Equal($"Visible: {Vault.Canary}", "Visible: ben's words");
        using var connection = new SqliteConnection($"Data Source={folder.File("therapy-groups.db")};Pooling=False");
        connection.Open();
        Statement.Number(connection, "SELECT COUNT(*) FROM sessions").Should().Be(0, "everyone signs in anew");
    }

    [Fact]
    public async Task A_backup_from_before_an_erasure_cannot_yield_the_words_afterwards()
    {
        await Vault.Backup.Write(Folder);
        await Storage.Books.Erasures.Erase(Vault.Ana, Storage.Time.GetUtcNow());
        using var folder = Vault.NewDataFolder();

        var (_, erased) = await new Restore(folder.Path, Storage.Time).Read(Folder);

        erased.Should().Be(1);
        (await Vault.Shown(folder)).Should().Equal("Erased: ", "Visible: ben's words");
        (await Vault.Has(folder, Vault.Ana, Storage.Time)).Should().BeFalse();
        KeyFile.Read(Folder, Vault.Master).Keys.Should().NotContain(key => key.Owner == Vault.Ana.Value);
    }

    [Fact]
    public async Task A_backup_folder_that_was_away_at_the_erasure_loses_the_key_when_it_is_back()
    {
        await Vault.Backup.Write(Folder);
        var away = Folder + "-away";
        Directory.Move(Folder, away);

        await Storage.Books.Erasures.Erase(Vault.Ana, Storage.Time.GetUtcNow());
        (await Vault.Places.Refresh()).Should().Equal(Folder);
        Directory.Move(away, Folder);
        KeyFile.Read(Folder, Vault.Master).Keys.Should().Contain(key => key.Owner == Vault.Ana.Value);
        (await Vault.Places.Refresh()).Should().BeEmpty();

        KeyFile.Read(Folder, Vault.Master).Keys.Should().NotContain(key => key.Owner == Vault.Ana.Value);
    }

    [Fact]
    public async Task The_newest_of_several_backups_is_restored()
    {
        await Vault.Backup.Write(Folder);
        Storage.Time.Advance(TimeSpan.FromHours(1));
        await Storage.World.Post(Vault.Group, Vault.Ana, "later");
        await Vault.Backup.Write(Folder);
        using var folder = Vault.NewDataFolder();

        await new Restore(folder.Path, Storage.Time).Read(Folder);

        (await Vault.Shown(folder)).Should().HaveCount(3).And.EndWith("Visible: later");
    }

    [Fact]
    public async Task A_data_folder_that_is_not_empty_is_refused_and_left_as_it_is()
    {
        await Vault.Backup.Write(Folder);
        using var folder = Vault.NewDataFolder();
        File.WriteAllText(folder.File("therapy-groups.db"), "something");

        await Refused(folder, "The data folder is not empty (therapy-groups.db is there)*");

        File.ReadAllText(folder.File("therapy-groups.db")).Should().Be("something");
    }

    [Fact]
    public async Task Without_the_master_key_it_is_refused()
    {
        await Vault.Backup.Write(Folder);
        using var folder = new TestFolder();

        await Refused(folder, "The master key is needed.*");
    }

    [Fact]
    public async Task With_another_master_key_it_is_refused()
    {
        await Vault.Backup.Write(Folder);
        using var folder = new TestFolder();
        File.WriteAllText(folder.File("master-key"), Convert.ToBase64String(new byte[32]));

        await Refused(folder, "The master key does not open member-keys*");
    }

    [Fact]
    public async Task A_backup_with_a_changed_byte_is_refused()
    {
        var manifest = await Vault.Backup.Write(Folder);
        var file = Path.Combine(Folder, manifest.Database);
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
        using var folder = Vault.NewDataFolder();

        await Refused(folder, "*is damaged: it is not what was written*");
        File.Exists(folder.File("therapy-groups.db")).Should().BeFalse();
    }

    [Fact]
    public async Task Keys_that_are_older_than_the_backup_are_refused_because_they_would_erase_who_came_since()
    {
        await Vault.Backup.Write(Folder);
        var older = File.ReadAllBytes(Path.Combine(Folder, KeyFile.FileName));
        Storage.Time.Advance(TimeSpan.FromHours(1));
        await Vault.Backup.Write(Folder);
        File.WriteAllBytes(Path.Combine(Folder, KeyFile.FileName), older);
        using var folder = Vault.NewDataFolder();

        await Refused(folder, "The keys beside the backup are older than the backup*");
    }

    [Fact]
    public async Task A_backup_whose_audit_was_changed_is_refused_and_the_row_is_named()
    {
        await Storage.Books.Audit.Record(new AuditEntry(Storage.Time.GetUtcNow(), new MemberId("dr-rivera"), "case.read", "one", "why"));
        Storage.Raw(connection => Statement.Run(connection, "UPDATE audit SET subject = 'another'"));
        await Vault.Backup.Write(Folder);
        using var folder = Vault.NewDataFolder();

        await Refused(folder, "The backup's audit chain does not hold. Row 1 was changed.");
    }

    [Fact]
    public async Task A_folder_without_a_whole_backup_is_refused()
    {
        File.WriteAllText(Path.Combine(Folder, "therapy-groups-20260101T000000000Z.db"), "cut short: no manifest");
        using var folder = Vault.NewDataFolder();

        await Refused(folder, "There is no whole backup in *");
    }

    [Fact]
    public async Task Backups_from_before_a_rotation_are_restored_with_the_new_key()
    {
        await Vault.Backup.Write(Vault.Backups.Path);
        await new MasterKeyRotation(Storage.Folder.Path, Storage.Books.Database, Storage.Time, _ => { }).Run();
        using var folder = Vault.NewDataFolder();

        await new Restore(folder.Path, Storage.Time).Read(Vault.Backups.Path);

        (await Vault.Shown(folder)).Should().Equal($"Visible: {Vault.Canary}", "Visible: ben's words");
    }

    private Task Refused(TestFolder folder, string sentence) =>
        FluentActions.Awaiting(() => new Restore(folder.Path, Storage.Time).Read(Folder))
            .Should().ThrowAsync<InvalidDataException>().WithMessage(sentence);
}
