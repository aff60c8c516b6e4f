using System.Text;
using Dapper;
using TherapyGroups.Tests.Storage.Keeping;

namespace TherapyGroups.Tests.Storage.SqliteOnly;

/// <summary>After an erasure the bytes are gone: from the database, its write-ahead log, and the backups made before.</summary>
public sealed class ErasedBytesTests : IAsyncLifetime
{
    private Vault? created;

    private Vault Vault => created ?? throw new InvalidOperationException("Not created yet.");

    public async ValueTask InitializeAsync() => created = await Vault.Create();

    public ValueTask DisposeAsync()
    {
        Vault.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Neither_the_words_nor_their_sealed_boxes_nor_the_wrapped_key_are_in_any_file()
    {
        await Vault.Backup.Write(Vault.Backups.Path);
        var key = Bytes("SELECT wrapped_key FROM account_keys WHERE account_id = @ana");
        var box = Bytes("SELECT text_sealed FROM group_events WHERE actor_id = @ana AND kind = 1");
        Holding(key).Should().NotBeEmpty("the search finds what is there");
        Holding(box).Should().NotBeEmpty("the search finds what is there");

        await Vault.Storage.Books.Erasures.Erase(Vault.Ana, Vault.Storage.Time.GetUtcNow());

        Holding(key).Should().BeEmpty();
        Holding(Encoding.UTF8.GetBytes(Vault.Canary)).Should().BeEmpty();
        Holding(Encoding.Unicode.GetBytes(Vault.Canary)).Should().BeEmpty();

        // The box itself stays in the old backup, where nothing opens it any more.
        Holding(box).Should().OnlyContain(file => file.StartsWith(Vault.Backups.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_never_holds_a_key()
    {
        var key = Bytes("SELECT wrapped_key FROM account_keys WHERE account_id = @ana");

        await Vault.Backup.Write(Vault.Backups.Path);

        Holding(key).Should().OnlyContain(file => file.StartsWith(Vault.Storage.Folder.Path, StringComparison.Ordinal));
        Directory.EnumerateFiles(Vault.Storage.Folder.Path, "snapshot-*").Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_kept_long_enough_leaves_no_box_in_any_file_of_the_data_folder()
    {
        var box = Bytes("SELECT text_sealed FROM group_events WHERE actor_id = @ana AND kind = 1");
        var head = await Vault.Storage.Books.Log.Head(Vault.Group);
        var now = Vault.Storage.Time.GetUtcNow();
        await Vault.Storage.Books.Screening.Save(
            Screened.Batch(Vault.Group, 0, head, TherapyGroups.Moderation.ModerationEffects.None), now);

        (await Vault.Storage.Books.Retention.Expire(now.AddDays(90), 10)).Should().Be(2);
        await new TherapyGroups.Storage.Keeping.Scrubbing(Vault.Storage.Stored.Settings).Settle();

        Holding(box).Should().BeEmpty();
    }

    private byte[] Bytes(string sql) =>
        Vault.Storage.Raw(connection => connection.QuerySingle<byte[]>(sql, new { ana = Vault.Ana.Value }));

    private IReadOnlyList<string> Holding(byte[] sought) =>
    [
        .. Directory.EnumerateFiles(Vault.Storage.Folder.Path, "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Vault.Backups.Path, "*", SearchOption.AllDirectories))
            .Where(file => Read(file).AsSpan().IndexOf(sought) >= 0),
    ];

    /// <summary>An open database is read as another process would: sharing it with its writer.</summary>
    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
