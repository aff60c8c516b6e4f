using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace TherapyGroups.Tests.Support;

/// <summary>
/// A PostgreSQL server of our own, from Debian's package, on 127.0.0.1: data in a folder that is gone when the test process is, also
/// when that is killed. Fsync is on. Its databases sort by the rules of a language (en-US), not by bytes, as most servers' do.
/// </summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    /// <summary>PostgreSQL refuses to run as root; Debian's package makes this account.</summary>
    private const string Account = "postgres";

    private const string Administration = "postgres";

    private const string Create =
        """
        set -e
        IFS= read -r password
        folder=$(mktemp -d "${TMPDIR:-/tmp}/therapy-groups-postgresql-XXXXXX")
        printf %s "$password" >"$folder/password"
        "$1/initdb" -D "$folder/data" --username=tests --pwfile="$folder/password" --auth=scram-sha-256 --encoding=UTF8 \
          --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-US >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
        rm "$folder/password"
        echo "$folder"
        """;

    /// <summary>
    /// A line names the signal to stop by; the end of the input, which comes when we are killed as well, means: stop at once,
    /// write nothing down any more (that can take minutes beside other tests), and tidy up.
    /// </summary>
    private const string Serve =
        """
        "$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -k "$2" -c max_connections=200 >>"$2/log" 2>&1 &
        server=$!
        if IFS= read -r signal; then again=yes; else signal=QUIT; again=; fi
        kill "-$signal" "$server"
        wait "$server"
        [ -n "$again" ] || rm -rf "$2"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static PostgreSqlCluster? shared;

    private readonly ConcurrentBag<string> emptyDatabases = [];
    private readonly string programs = Programs();
    private readonly string password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly int port = FreePort();
    private int databases;
    private string folder = "";
    private Process? server;

    private PostgreSqlCluster()
    {
    }

    /// <summary>The one that all tests of a project use.</summary>
    public static PostgreSqlCluster Shared => shared
        ?? throw new InvalidOperationException("No PostgreSQL server was started for the tests of this project.");

    /// <summary>Makes a cluster and starts it.</summary>
    /// <exception cref="InvalidOperationException">In a sentence, why there is none. No test is skipped for it.</exception>
    public static async Task<PostgreSqlCluster> Start(bool isShared = false)
    {
        var cluster = new PostgreSqlCluster();
        using var making = cluster.Shell(Create, cluster.programs);
        await making.StandardInput.WriteLineAsync(cluster.password);
        var (said, errors) = (making.StandardOutput.ReadToEndAsync(), making.StandardError.ReadToEndAsync());
        await making.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        if (making.ExitCode != 0)
        {
            throw new InvalidOperationException($"PostgreSQL could not make a cluster (15 or newer is needed). It said:\n{await errors}");
        }

        cluster.folder = (await said).Trim();
        await cluster.Resume();
        shared = isShared ? cluster : shared;
        return cluster;
    }

    /// <summary>The connection string of a database of this cluster.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Username = "tests", Password = password, Database = database,
    }.ToString();

    /// <summary>Lends an empty database, and returns its name.</summary>
    public string TakeDatabase()
    {
        if (emptyDatabases.TryTake(out var empty))
        {
            return empty;
        }

        var name = $"tests_{Interlocked.Increment(ref databases)}";
        Administer($"CREATE DATABASE {name}");
        return name;
    }

    /// <summary>Takes a database back and empties it: quicker by far than dropping it, which has every file of the server synced.</summary>
    public void ReturnDatabase(string name)
    {
        Administer($"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{name}'");
        Administer("DROP SCHEMA public CASCADE; CREATE SCHEMA public", name);
        emptyDatabases.Add(name);
    }

    /// <summary>Runs a statement as the cluster's administrator.</summary>
    public void Administer(string sql, string database = Administration)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// Runs a script that makes the role and the database <c>therapy_groups</c>, and gives the connection string to both.
    /// </summary>
    /// <param name="script">A file for psql, which asks for <c>password</c>.</param>
    public async Task<string> MakeRole(string script)
    {
        var own = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await Run("psql", "-X", "-q", "-d", Administration, "-v", $"password={own}", "-f", script);
        return new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1", Port = port, Username = "therapy_groups", Password = own, Database = "therapy_groups",
        }.ToString();
    }

    /// <summary>Runs a program of PostgreSQL's (<c>psql</c>, <c>pg_dump</c>, ...) as the cluster's administrator.</summary>
    /// <exception cref="InvalidOperationException">It failed; with what it said.</exception>
    public async Task Run(string program, params string[] arguments)
    {
        var administrator = new NpgsqlConnectionStringBuilder(ConnectionString(Administration));
        var start = new ProcessStartInfo(program, ["-h", "127.0.0.1", "-p", $"{port}", "-U", administrator.Username ?? "", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            Environment = { ["PGPASSWORD"] = password },
        };
        using var running = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = await running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        if (running.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed. It said:\n{errors}");
        }
    }

    /// <summary>Stops the server as a crash does: nothing is written down any more.</summary>
    public Task Crash() => Stop("QUIT");

    /// <summary>Stops the server as an administrator does, whoever is connected.</summary>
    public Task Stop() => Stop("INT");

    /// <summary>Starts the stopped server again, on the same port.</summary>
    public async Task Resume()
    {
        server = Shell(Serve, programs, folder, $"{port}");
        await Eventually.Gives("PostgreSQL to take connections", async () => server.HasExited
            ? throw new InvalidOperationException($"PostgreSQL ended at once. It said:\n{await server.StandardError.ReadToEndAsync()}")
            : await IsUp());
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            server.StandardInput.Close();
            await Ended(server);
        }

        server = null;
    }

    private static async Task Ended(Process server)
    {
        await server.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        server.Dispose();
    }

    private static string Programs()
    {
        var folders = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var installed = folders.Select(version => Path.Combine(version, "bin"))
            .Concat(Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? [])
            .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres")));
        return installed ?? throw new InvalidOperationException(
            "These tests need PostgreSQL, and it is not installed. On Debian ./test installs it: apt-get install postgresql.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Stop(string signal)
    {
        var stopped = server ?? throw new InvalidOperationException("The server is not running.");
        await stopped.StandardInput.WriteLineAsync(signal);
        await Ended(stopped);
        server = null;
    }

    private async Task<string?> IsUp()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString(Administration) + ";Pooling=false");
            await connection.OpenAsync();
            return "yes";
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private Process Shell(string script, params string[] arguments)
    {
        string[] shell = ["sh", "-c", script, "sh", .. arguments];
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", Account, "--", .. shell] : shell;
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The shell did not start.");
    }
}
