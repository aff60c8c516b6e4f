using Dapper;
using Microsoft.Data.Sqlite;

namespace TherapyGroups.Tests.Server.Faults;

/// <summary>A page of the database file is overwritten behind the server's back.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const string Group = "demo-anxiety";
    private const string Sentence = "The database file is damaged.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TestFolder folder = new();

    private string Database => folder.File("therapy-groups.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_running_server_stops_taking_messages_says_so_and_does_not_start_again_on_the_file()
    {
        var server = await Built.StartDemo(folder);
        var site = new Site(server.Address);
        var ana = await site.SignIn("ana");
        var ben = await site.SignIn("ben");
        var taken = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            taken.Add(Guid.NewGuid());
            await ana.Say(Group, Words.Calm, taken[^1]);
        }

        Overwrite(RootOf("accounts"));

        // What is in memory may still do. As soon as anything reads the page, the server knows.
        await Eventually.Holds("the server to notice", async () =>
        {
            var id = Guid.NewGuid();
            var answer = await ben.TryToSay(Group, Words.Calm, id);
            if (answer.Status == 201)
            {
                taken.Add(id);
            }

            return (await site.Visitor().Get("/health/ready")).Status == 503;
        });
        (await ana.TryToSay(Group, Words.Calm)).ShouldRefuse(503, "storage-unavailable");
        (await site.Visitor().Get("/health/live")).Status.Should().Be(200);
        await Eventually.Holds("a sentence in the log", () => server.Said.Contains(Sentence, StringComparison.Ordinal));
        await server.DisposeAsync();

        var ended = await ServerProcess.Run(
            Built.Program, ["--data", folder.Path, "--urls", "http://127.0.0.1:0"], Built.NoLimits);
        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain($"The server could not start. The database could not be opened. {Sentence}").And.NotContain("   at ");
        Stored().Should().Contain(taken.Select(id => id.ToString()), "every message that was taken is still in the file");
    }

    [Fact]
    public async Task A_server_does_not_start_on_a_file_with_a_page_that_nobody_has_read_yet()
    {
        await using (var server = await Built.StartDemo(folder))
        {
            await (await new Site(server.Address).SignIn("ana")).Say(Group, Words.Calm);
        }

        Overwrite(RootOf("sanctions_of_member"));

        var ended = await ServerProcess.Run(
            Built.Program, ["--data", folder.Path, "--urls", "http://127.0.0.1:0"], Built.NoLimits);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain(Sentence).And.NotContain("   at ");
    }

    /// <summary>The page's number, after everything that waits beside the file was brought into it.</summary>
    private (long Page, long Size) RootOf(string name)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        // A reader in the way leaves pages beside the file, and the next checkpoint would heal the damage with them.
        SpinWait.SpinUntil(() => connection.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0, Patience)
            .Should().BeTrue("nothing may wait beside the file");
        return (
            connection.ExecuteScalar<long>("SELECT rootpage FROM sqlite_schema WHERE name = @name", new { name }),
            connection.ExecuteScalar<long>("PRAGMA page_size"));
    }

    private void Overwrite((long Page, long Size) page)
    {
        using var file = new FileStream(Database, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = (page.Page - 1) * page.Size;
        file.Write(Enumerable.Repeat((byte)0xA5, (int)page.Size).ToArray());
    }

    private List<string> Stored()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        return connection.Query<string>("SELECT message_id FROM group_events WHERE kind = 1").AsList();
    }
}
