using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Storage;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage;

public sealed class ConnectionLossTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private Database Database => storage.Books.Database;

    public ConnectionLossTests() => storage.Raw(connection => connection.Execute("CREATE TABLE marks (mark TEXT NOT NULL)"));

    public void Dispose() => storage.Dispose();

    [Fact]
    public void The_tests_of_this_project_run_on_PostgreSql() =>
        storage.Raw(connection => Statement.Texts(connection, "SELECT version()")).Should().ContainSingle()
            .Which.Should().StartWith("PostgreSQL ", "else this project would only repeat the other one");

    [Fact]
    public async Task Connections_lost_while_they_were_idle_cost_nobody_anything()
    {
        await Mark("before");
        await Database.Read(connection => Statement.Number(connection, "SELECT 1"));

        TerminateAll();

        (await Database.Read(connection => Statement.Number(connection, "SELECT COUNT(*) FROM marks"))).Should().Be(1);
        await Mark("after");
        Marks().Should().Equal("after", "before");
    }

    [Fact]
    public async Task A_connection_lost_within_a_transaction_stores_nothing_and_says_so_and_the_next_write_succeeds()
    {
        await using var writer = await HeldWriter.Of(Database);
        var neighbour = Mark("neighbour");
        var cut = Database.Write(connection =>
        {
            Insert(connection, "half");
            TerminateAll();
            return Insert(connection, "other half");
        });
        await writer.LetGo();

        await FluentActions.Awaiting(() => cut).Should().ThrowAsync<StorageUnavailableException>();
        await FluentActions.Awaiting(() => neighbour).Should().ThrowAsync<StorageUnavailableException>();
        await Mark("after");
        Marks().Should().Equal("after");
    }

    [Fact]
    public async Task A_job_that_hides_a_failed_statement_is_not_told_that_it_was_stored()
    {
        var hiding = Database.Write(connection =>
        {
            Insert(connection, "lost");
            try
            {
                connection.Execute("SELECT 1 / 0");
            }
            catch (DbException)
            {
                return "all is well";
            }

            return "";
        });

        await FluentActions.Awaiting(() => hiding).Should().ThrowAsync<StorageUnavailableException>();
        Marks().Should().BeEmpty();
    }

    [Fact]
    public async Task Appends_that_wait_together_share_a_transaction_and_a_statement()
    {
        var rooms = new List<(GroupId Group, GroupEvent Posting)>();
        for (var i = 0; i < 20; i++)
        {
            var group = await storage.World.Group();
            var member = await storage.World.SeatedMember(group, $"member{i}");
            await storage.World.Post(group, member, "hello");
            var wish = new PostMessage(member, new MessageId(Guid.NewGuid()), "again", "");
            rooms.Add((group, GroupEvents.Posted(3, wish, new Seat(GroupRole.Member, "member"), storage.Time.GetUtcNow())));
        }

        await using var writer = await HeldWriter.Of(Database);
        var appends = rooms.Select(room => storage.Books.Log.Append(room.Group, room.Posting)).ToList();
        await writer.LetGo();
        await Task.WhenAll(appends);

        storage.Raw(connection => Statement.Texts(connection, "SELECT DISTINCT xmin || ' ' || cmin FROM group_events WHERE seq = 3"))
            .Should().ContainSingle();
    }

    private static int Insert(DbConnection connection, string mark) =>
        connection.Execute("INSERT INTO marks (mark) VALUES (@mark)", new { mark });

    private Task<int> Mark(string mark) => Database.Write(connection => Insert(connection, mark));

    private IReadOnlyList<string> Marks() =>
        storage.Raw(connection => Statement.Texts(connection, "SELECT mark FROM marks ORDER BY mark"));

    private void TerminateAll() => storage.Raw(connection => connection.Execute(
        """
        SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """));
}
