namespace TherapyGroups.Tests.Server.Starts;

/// <summary>The whole server with its words in PostgreSQL.</summary>
public sealed class PostgreSqlTests : IAsyncLifetime
{
    private const string Group = "demo-anxiety";
    private readonly TestFolder folder = new();
    private PostgreSqlCluster? started;

    private PostgreSqlCluster Cluster => started ?? throw new InvalidOperationException("PostgreSQL is not started.");

    public async ValueTask InitializeAsync() => started = await PostgreSqlCluster.Start();

    public async ValueTask DisposeAsync()
    {
        if (started is not null)
        {
            await started.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task A_message_outlives_a_crash_of_the_server_and_one_of_the_database()
    {
        await using var server = await Built.StartDemo(folder, On(Cluster.TakeDatabase()));
        var ana = await new Site(server.Address).SignIn("ana");
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await ana.Say(Group, "the first", first);

        await Cluster.Crash();
        (await ana.TryToSay(Group, "the second", second)).ShouldRefuse(503, "storage-unavailable");
        await Cluster.Resume();
        (await ana.TryToSay(Group, "the second", second)).Status.Should().Be(201);

        await server.Kill();
        await server.Restart();

        (await ana.TryToSay(Group, "the first", first)).Status.Should().Be(200, "it is there already");
        (await ana.TryToSay(Group, "the second", second)).Status.Should().Be(200, "it is there already");
        File.Exists(folder.File("therapy-groups.db")).Should().BeFalse();
    }

    [Fact]
    public async Task Two_processes_that_start_on_one_fresh_database_both_become_ready()
    {
        using var other = new TestFolder();
        var environment = On(Cluster.TakeDatabase());
        environment["THERAPYGROUPS_MASTER_KEY"] = Convert.ToBase64String(new byte[32]);

        var both = await Task.WhenAll(
            ServerProcess.Start(Built.Program, folder.Path, [], environment),
            ServerProcess.Start(Built.Program, other.Path, [], environment));

        foreach (var server in both)
        {
            (await new Person(server.Address).Get("/health/ready")).Status.Should().Be(200);
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Front_ends_over_one_database_offer_one_set_up_code_and_both_know_when_it_is_used()
    {
        using var other = new TestFolder();
        var environment = On(Cluster.TakeDatabase());
        environment["THERAPYGROUPS_MASTER_KEY"] = Convert.ToBase64String(new byte[32]);
        var both = await Task.WhenAll(
            ServerProcess.Start(Built.Program, folder.Path, [], environment),
            ServerProcess.Start(Built.Program, other.Path, [], environment));
        await using var first = both[0];
        await using var second = both[1];

        var code = (await File.ReadAllTextAsync(folder.File("setup-code"))).Trim();
        second.Said.Should().Contain(code);
        (await new Site(second.Address).NewPerson(code)).Should().NotBeNull();

        (await new Person(first.Address).Get("/api/about")).Body.GetProperty("setUpWaiting").GetBoolean().Should().BeFalse();
        (await new Person(first.Address).Post("/api/accounts", Site.NewAccount(Site.NewName()) with { Invitation = code }))
            .ShouldRefuse(400, "unknown-invitation");
    }

    [Fact]
    public async Task A_server_with_another_master_key_than_the_databases_does_not_open()
    {
        using var other = new TestFolder();
        var environment = On(Cluster.TakeDatabase());
        await using (await Built.StartDemo(folder, environment))
        {
            // Its people have keys now.
        }

        var ended = await ServerProcess.Run(Built.Program, ["--data", other.Path, "--urls", "http://127.0.0.1:0"], environment);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("The master key is not the one that this database was made with.").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("mysql", "", "Database__Provider must be sqlite or postgresql, not 'mysql'.")]
    [InlineData("postgresql", "", "Database__Provider is postgresql, but Database__ConnectionString is not set.")]
    [InlineData("postgresql", "Host=127.0.0.1;Port=1;Database=x;Password=open sesame", "The database could not be opened.")]
    public async Task A_database_that_cannot_be_had_ends_the_start_with_a_sentence(string provider, string connection, string sentence)
    {
        var environment = new Dictionary<string, string>
        {
            ["Database__Provider"] = provider, ["Database__ConnectionString"] = connection,
        };

        var ended = await ServerProcess.Run(Built.Program, ["--data", folder.Path, "--urls", "http://127.0.0.1:0"], environment);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain(sentence).And.NotContain("   at ").And.NotContain("open sesame");
    }

    private Dictionary<string, string> On(string database) => new(Built.NoLimits)
    {
        ["Database__Provider"] = "postgresql",
        ["Database__ConnectionString"] = Cluster.ConnectionString(database),
    };
}
