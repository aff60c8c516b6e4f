using System.Data;
using System.Text;
using Dapper;
using Npgsql;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Keeping;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Tests.Storage.Keeping;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage;

/// <summary>What is left of an erased member's key and words in the tables, in their files, and in dumps.</summary>
public sealed class DumpTests : IAsyncLifetime
{
    /// <summary>As the runbook has it.</summary>
    private static readonly string[] WithoutKeys =
        ["--exclude-table-data=account_keys", "--exclude-table-data=record_keys", "--exclude-table-data=sessions"];

    private static readonly string[] KeysAlone = ["--data-only", "--table=account_keys", "--table=record_keys"];

    private readonly TestFolder dumps = new();
    private Vault? created;

    private Vault Vault => created ?? throw new InvalidOperationException("Not created yet.");

    public async ValueTask InitializeAsync() => created = await Vault.Create();

    public ValueTask DisposeAsync()
    {
        Vault.Dispose();
        dumps.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task After_an_erasure_no_row_no_dump_and_no_file_of_the_key_tables_holds_the_key_or_the_words()
    {
        var key = Bytes("SELECT wrapped_key FROM account_keys WHERE account_id = @ana");
        var box = Bytes("SELECT text_sealed FROM group_events WHERE actor_id = @ana AND kind = 1");
        var before = await Dump("before.sql");
        before.Should().Contain(Hex(key), "the search finds what is there").And.Contain(Hex(box)).And.NotContain(Vault.Canary);
        FileOf("account_keys").Should().Contain(Hex(key), "the search finds what is there");

        await Vault.Storage.Books.Erasures.Erase(Vault.Ana, Vault.Storage.Time.GetUtcNow());
        await Eventually.Gives("the scrubbing to be done", async () => await Scrub() ? "done" : null);

        var after = await Dump("after.sql");
        foreach (var gone in new[] { Hex(key), Hex(box), Vault.Canary, Hex(Encoding.UTF8.GetBytes(Vault.Canary)) })
        {
            after.Should().NotContain(gone);
            FileOf("account_keys").Should().NotContain(gone);
            FileOf("record_keys").Should().NotContain(gone);
        }
    }

    [Fact]
    public async Task While_somebody_could_still_look_at_the_key_it_is_owed_and_done_when_they_are_gone()
    {
        var key = Hex(Bytes("SELECT wrapped_key FROM account_keys WHERE account_id = @ana"));
        await using (var connection = Vault.Storage.Stored.Connect())
        {
            await using var early = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);
            Statement.Number(connection, "SELECT COUNT(*) FROM heartbeat");
            await Vault.Storage.Books.Erasures.Erase(Vault.Ana, Vault.Storage.Time.GetUtcNow());

            (await Scrub()).Should().BeFalse();
            FileOf("account_keys").Should().Contain(key, "the early reader's snapshot holds it");
        }

        await Eventually.Gives("the scrubbing to be done", async () => await Scrub() ? "done" : null);
        FileOf("account_keys").Should().NotContain(key);
    }

    [Fact]
    public async Task A_dump_as_the_runbook_makes_it_holds_no_key() =>
        (await Dump("words.sql", WithoutKeys)).Should()
            .NotContain(Hex(Bytes("SELECT wrapped_key FROM account_keys WHERE account_id = @ana")));

    [Fact]
    public async Task A_dump_from_before_an_erasure_opens_nothing_of_the_erased_with_the_keys_from_after_it_and_all_of_the_others()
    {
        await Dump("words.sql", WithoutKeys);
        await Vault.Storage.Books.Erasures.Erase(Vault.Ana, Vault.Storage.Time.GetUtcNow());
        await Dump("keys.sql", KeysAlone);

        (await Restored("words.sql", "keys.sql")).Should().Equal("Erased: ", "Visible: ben's words");
    }

    [Fact]
    public async Task A_dump_from_before_a_rotation_is_opened_with_the_keys_from_after_it()
    {
        await Dump("words.sql", WithoutKeys);
        await new MasterKeyRotation(
            Vault.Storage.Folder.Path, Vault.Storage.Books.Database, Vault.Storage.Time, _ => { }).Run();
        await Dump("keys.sql", KeysAlone);

        (await Restored("words.sql", "keys.sql")).Should().Equal($"Visible: {Vault.Canary}", "Visible: ben's words");
    }

    [Fact]
    public async Task A_whole_copy_from_before_an_erasure_opens_nothing_of_the_erased_once_its_keys_are_those_from_after_it()
    {
        await Dump("whole.sql");
        await Vault.Storage.Books.Erasures.Erase(Vault.Ana, Vault.Storage.Time.GetUtcNow());
        await Dump("keys.sql", KeysAlone);
        await File.WriteAllTextAsync(dumps.File("truncate.sql"), "TRUNCATE account_keys, record_keys");

        (await Restored("whole.sql")).Should().Equal([$"Visible: {Vault.Canary}", "Visible: ben's words"], "a copy undoes erasures");
        (await Restored("whole.sql", "truncate.sql", "keys.sql")).Should().Equal("Erased: ", "Visible: ben's words");
    }

    private async Task<string> Dump(string file, params string[] options)
    {
        await PostgreSqlCluster.Shared.Run("pg_dump", ["-d", Name(Vault.Storage.Stored.Settings), "-f", dumps.File(file), .. options]);
        return await File.ReadAllTextAsync(dumps.File(file));
    }

    /// <summary>What a server over these dumps, with the master key of now, would show in the room.</summary>
    private async Task<IReadOnlyList<string>> Restored(params string[] files)
    {
        using var folder = Vault.NewDataFolder();
        using var fresh = TestDatabase.Fresh(folder);
        foreach (var file in files)
        {
            await PostgreSqlCluster.Shared.Run(
                "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null", "-d", Name(fresh.Settings), "-f", dumps.File(file));
        }

        using var database = Database.Open(fresh.Settings, Vault.Storage.Time);
        var keys = new AccountKeys(database, MasterKey.Load(folder.Path));
        await keys.Check();
        var messages = await new SqlGroupLog(database, keys).ReadMessagesBefore(Vault.Group, before: 100, limit: 10);
        return [.. messages.Select(message => $"{message.State}: {message.Text}")];
    }

    private Task<bool> Scrub() => new Scrubbing(Vault.Storage.Stored.Settings).Settle();

    /// <summary>The bytes of a table's file, as they are on the disk.</summary>
    private string FileOf(string table) => Vault.Storage.Raw(connection =>
    {
        connection.Execute("CHECKPOINT;");
        return Hex(connection.QuerySingle<byte[]>($"SELECT pg_read_binary_file(pg_relation_filepath('{table}'))"));
    });

    private byte[] Bytes(string sql) =>
        Vault.Storage.Raw(connection => connection.QuerySingle<byte[]>(sql, new { ana = Vault.Ana.Value }));

    private static string Name(DatabaseSettings settings) =>
        new NpgsqlConnectionStringBuilder(settings.Place).Database ?? throw new InvalidOperationException("A database without a name.");

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
