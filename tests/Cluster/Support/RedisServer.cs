using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>A Redis of our own, from Debian's package, on 127.0.0.1, with a password, that keeps what it has over its restarts.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly TestAuthority? authority;
    private readonly TestFolder folder = new();
    private readonly string password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly int port = FreePorts.Take();
    private Process? server;

    private RedisServer(TestAuthority? authority) => this.authority = authority;

    /// <summary>On 127.0.0.1.</summary>
    public int Port => port;

    /// <summary>As <c>Cluster__Redis</c> takes it.</summary>
    public string Connection => $"127.0.0.1:{port},password={password},abortConnect=false{Tls}";

    private string Tls => authority is null ? "" : ",ssl=true,sslHost=redis";

    /// <param name="authority">Signs its certificate; without one it speaks in the clear.</param>
    /// <exception cref="InvalidOperationException">There is no Redis on this machine. No test is skipped for it.</exception>
    public static async Task<RedisServer> Start(TestAuthority? authority = null)
    {
        var redis = new RedisServer(authority);
        await redis.Resume();
        return redis;
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task Kill()
    {
        if (server is not null)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
            server = null;
        }
    }

    /// <summary>Starts it again over what it has kept.</summary>
    public async Task Resume()
    {
        string[] options =
        [
            .. Ports(), "--bind", "127.0.0.1", "--dir", folder.Path, "--requirepass", password, "--appendonly", "yes",
            "--save", "",
            "--logfile", folder.File("log"),
        ];
        try
        {
            server = Process.Start(new ProcessStartInfo("redis-server", options) { UseShellExecute = false });
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException(
                "These tests need Redis, and it is not installed. On Debian ./test installs it: apt-get install redis-server.", missing);
        }

        await Eventually.Holds("Redis to take connections", IsUp);
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        folder.Dispose();
    }

    private string[] Ports()
    {
        if (authority is null)
        {
            return ["--port", $"{port}"];
        }

        var (certificate, key) = authority.Sign("redis");
        return
        [
            "--port", "0", "--tls-port", $"{port}", "--tls-cert-file", certificate, "--tls-key-file", key,
            "--tls-ca-cert-file", authority.File, "--tls-auth-clients", "no",
        ];
    }

    private async Task<bool> IsUp()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
