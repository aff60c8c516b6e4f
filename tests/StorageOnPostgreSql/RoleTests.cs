using System.Reflection;
using Npgsql;
using TherapyGroups.Members;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage;

/// <summary>The role that <c>deploy/postgres/role.sql</c> makes: it suffices, and it may do nothing else.</summary>
public sealed class RoleTests : IAsyncLifetime
{
    private static readonly string Script =
        typeof(RoleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "Role").Value
        ?? throw new InvalidOperationException("The project file does not say where the script is.");

    private readonly VirtualTime time = new();
    private PostgreSqlCluster? started;

    private PostgreSqlCluster Cluster => started ?? throw new InvalidOperationException("The server is not started.");

    public async ValueTask InitializeAsync() => started = await PostgreSqlCluster.Start();

    public async ValueTask DisposeAsync()
    {
        if (started is not null)
        {
            await started.DisposeAsync();
        }
    }

    [Fact]
    public async Task It_makes_the_schema_and_writes_and_reads_in_it()
    {
        using var database = Database.Open(DatabaseSettings.PostgreSql(await Cluster.MakeRole(Script)), time);
        var sessions = new SqlSessionBook(database);

        await sessions.Open("key", new MemberId("ana"), time.GetUtcNow(), time.GetUtcNow().AddHours(1));

        (await sessions.Find("key", time.GetUtcNow())).Should().Be(new MemberId("ana"));
        (await database.IsReady()).Should().BeTrue();
    }

    [Theory]
    [InlineData("CREATE DATABASE another")]
    [InlineData("CREATE ROLE another")]
    [InlineData("ALTER ROLE therapy_groups SUPERUSER")]
    [InlineData("COPY (SELECT 1) TO PROGRAM 'true'")]
    [InlineData("SELECT pg_read_file('postgresql.conf')")]
    [InlineData("ALTER SYSTEM SET fsync = off")]
    public async Task It_may_do_nothing_beside(string statement)
    {
        await using var connection = new NpgsqlConnection(await Cluster.MakeRole(Script) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);

        var refusal = await FluentActions.Awaiting(() => command.ExecuteNonQueryAsync()).Should().ThrowAsync<PostgresException>();

        refusal.Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Nobody_else_may_enter_its_database()
    {
        await Cluster.MakeRole(Script);
        Cluster.Administer("CREATE ROLE stranger LOGIN PASSWORD 'stranger'");
        var stranger = new NpgsqlConnectionStringBuilder(Cluster.ConnectionString("therapy_groups"))
        {
            Username = "stranger", Password = "stranger", Pooling = false,
        };
        await using var connection = new NpgsqlConnection(stranger.ToString());

        var refusal = await FluentActions.Awaiting(() => connection.OpenAsync()).Should().ThrowAsync<PostgresException>();

        refusal.Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }
}
