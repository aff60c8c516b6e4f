using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Keeping;
using TherapyGroups.Storage.Members;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Keeping;

/// <summary>A database with two people's words in it, and a folder for backups.</summary>
internal sealed class Vault : IDisposable
{
    public const string Canary = "the canary sang at half past nine";

    public StorageFixture Storage { get; } = new();

    public TestFolder Backups { get; } = new();

    public GroupId Group { get; private set; }

    public MemberId Ana { get; private set; }

    public Backup Backup => new(Storage.Folder.Path, Storage.Books.Database, Storage.Keys, Places, Storage.Time);

    public BackupPlaces Places => new(Storage.Books.Database, Storage.Keys, Storage.Time);

    public byte[] Master => Convert.FromBase64String(File.ReadAllText(Storage.Folder.File(MasterKey.FileName)));

    public static async Task<Vault> Create()
    {
        var vault = new Vault();
        vault.Group = await vault.Storage.World.Group();
        vault.Ana = await vault.Storage.World.SeatedMember(vault.Group, "ana");
        await vault.Storage.World.Post(vault.Group, vault.Ana, Canary, Canary);
        await vault.Storage.World.Post(vault.Group, await vault.Storage.World.SeatedMember(vault.Group, "ben"), "ben's words");
        return vault;
    }

    /// <summary>An empty data folder with the master key in it.</summary>
    public TestFolder NewDataFolder()
    {
        var folder = new TestFolder();
        File.Copy(Storage.Folder.File(MasterKey.FileName), folder.File(MasterKey.FileName));
        return folder;
    }

    /// <summary>What a server on this data folder would show in the room.</summary>
    public async Task<IReadOnlyList<string>> Shown(TestFolder folder)
    {
        using var database = Database.Open(folder.Path, Storage.Time);
        var keys = new AccountKeys(database, MasterKey.Load(folder.Path));
        var messages = await new SqlGroupLog(database, keys).ReadMessagesBefore(Group, before: 100, limit: 10);
        return [.. messages.Select(message => $"{message.State}: {message.Text}")];
    }

    public static async Task<bool> Has(TestFolder folder, MemberId member, TimeProvider time)
    {
        using var database = Database.Open(folder.Path, time);
        return await new SqlAccountBook(database, new AccountKeys(database, MasterKey.Load(folder.Path))).Find(member) is not null;
    }

    public void Dispose()
    {
        Storage.Dispose();
        Backups.Dispose();
    }
}
