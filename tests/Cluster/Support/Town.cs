using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Npgsql;

namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>Two silos and two front ends over one Redis and one PostgreSQL, each a process of its own, as a deployment has them.</summary>
public partial class Town : IAsyncLifetime
{
    private readonly List<TestFolder> folders = [];
    private readonly string masterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly List<int> gatewayPorts = [];
    private string connection = "";

    public PostgreSqlCluster PostgreSql { get; private set; } = null!; // these are there once the fixture is initialized

    public RedisServer Redis { get; private set; } = null!;

    public IReadOnlyList<ServerProcess> Silos { get; private set; } = [];

    /// <summary>Where front ends reach the silos.</summary>
    public IReadOnlyList<int> GatewayPorts => gatewayPorts;

    public IReadOnlyList<ServerProcess> FrontEnds { get; private set; } = [];

    public Person Administrator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        PostgreSql = await PostgreSqlCluster.Start();
        connection = await PostgreSql.MakeRole(Programs.Role);
        Redis = await StartRedis();
        Silos = [await StartSilo(), await StartSilo()];
        FrontEnds = [await StartFrontEnd(), await StartFrontEnd()];
        Administrator = await new Site(FrontEnds[0].Address).NewPerson(SetUpCodes(FrontEnds[0]).Single());
        await Authenticator.SetUp(Administrator);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var process in FrontEnds.Concat(Silos))
        {
            await process.DisposeAsync();
        }

        await Redis.DisposeAsync();
        await PostgreSql.DisposeAsync();
        folders.ForEach(folder => folder.Dispose());
    }

    /// <summary>The set-up codes that a front end has printed.</summary>
    public static IReadOnlyList<string> SetUpCodes(ServerProcess frontEnd) =>
        [.. Code().Matches(frontEnd.Said).Select(match => match.Value).Distinct()];

    /// <summary>Whoever has just come to a front end; staff are invited by the administrator, and have a second factor.</summary>
    public async Task<Person> NewPerson(int home, string? role = null)
    {
        var site = new Site(FrontEnds[home].Address);
        if (role is null)
        {
            return await site.NewPerson();
        }

        var credential = new { licence = "LCSW 1", jurisdiction = "US-CA", register = "search.dca.ca.gov" };
        var invitation = await Administrator.Post("/api/invitations", new { role, credential });
        invitation.Status.Should().Be(201, invitation.Text);
        var person = await site.NewPerson(invitation.Word("code"));
        await Authenticator.SetUp(person);
        return person;
    }

    /// <summary>A new group with these people in it; peer moderators and facilitators as such.</summary>
    public async Task<string> NewGroup(params Person[] people)
    {
        var made = await Patiently.Ask(() => Administrator.Post(
            "/api/groups", new { name = "Evening calm", topic = "anxiety", agreement = "Be kind.", capacity = 50 }));
        made.Status.Should().Be(201, made.Text);
        var group = made.Word("id");
        foreach (var person in people)
        {
            var entered = await Patiently.Ask(() => person.MayRunGroups
                ? Administrator.Appoint(group, person)
                : person.Post($"/api/groups/{group}/members", new { agreementVersion = 1 }));
            entered.Status.Should().BeOneOf([200, 201], entered.Text);
        }

        return group;
    }

    /// <summary>The same address at another front end than the one that somebody came to: their cookie is good there too.</summary>
    public string At(int frontEnd, string path) => new Uri(FrontEnds[frontEnd].Address, path).ToString();

    /// <summary>One column of what is in the database, past every process.</summary>
    public async Task<List<T>> Ask<T>(string sql)
    {
        await using var asking = new NpgsqlConnection(connection + ";Pooling=false");
        await asking.OpenAsync();
        await using var command = new NpgsqlCommand(sql, asking);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await reader.ReadAsync())
        {
            found.Add(await reader.GetFieldValueAsync<T>(0));
        }

        return found;
    }

    protected virtual Task<RedisServer> StartRedis() => RedisServer.Start();

    /// <summary>What every process is told beside what it must be.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings() => new Dictionary<string, string>();

    private Task<ServerProcess> StartSilo()
    {
        var folder = NewFolder();
        var environment = Environment("silo");
        environment["THERAPYGROUPS_DATA"] = folder.Path;
        environment["Cluster__SiloPort"] = $"{FreePorts.Take()}";
        gatewayPorts.Add(FreePorts.Take());
        environment["Cluster__GatewayPort"] = $"{gatewayPorts[^1]}";
        return ServerProcess.Start(Programs.Silo, folder.Path, [], environment);
    }

    private Task<ServerProcess> StartFrontEnd() =>
        ServerProcess.Start(Programs.FrontEnd, NewFolder().Path, [], Environment("front-end"));

    private Dictionary<string, string> Environment(string part) => new(Settings())
    {
        ["Cluster__Part"] = part,
        ["Cluster__Redis"] = Redis.Connection,
        ["Cluster__Address"] = "127.0.0.1",
        ["Database__Provider"] = "postgresql",
        ["Database__ConnectionString"] = connection,
        ["THERAPYGROUPS_MASTER_KEY"] = masterKey,
        ["Limits__PostsPer10Seconds"] = "0",
        ["Limits__AccountsPerHour"] = "0",
        ["Limits__SignInsPerMinute"] = "0",
        ["Limits__JoinsPerMinute"] = "0",
        ["Limits__ReportsPerMinute"] = "0",
    };

    private TestFolder NewFolder()
    {
        folders.Add(new TestFolder());
        return folders[^1];
    }

    [GeneratedRegex("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Code();
}
