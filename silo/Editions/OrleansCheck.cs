using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;
using TherapyGroups.Silo.Clustering;

namespace TherapyGroups.Silo.Editions;

/// <summary>
/// Tries what a part of a cluster needs before the runtime does, which tells a wrong password on five pages and then ends the process
/// as if it were broken.
/// </summary>
internal static class ClusterCheck
{
    /// <exception cref="IOException">With a sentence that names the setting.</exception>
    public static async Task Try(ClusterSettings cluster)
    {
        if (cluster.HostsGrains)
        {
            Listen("Cluster__SiloPort", cluster.SiloPort);
            Listen("Cluster__GatewayPort", cluster.GatewayPort);
        }

        await Connect(ClusterRedis.Options(cluster));
    }

    private static void Listen(string setting, int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Any, port);
            listener.Start();
        }
        catch (SocketException refused)
        {
            throw new IOException($"{setting} is {port}, but nobody can listen there: {refused.Message}.", refused);
        }
    }

    private static async Task Connect(ConfigurationOptions options)
    {
        options.AbortOnConnectFail = true;
        var where = string.Join(", ", options.EndPoints.Select(Spelled));
        try
        {
            await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
            await redis.GetDatabase().PingAsync();
        }
        catch (RedisConnectionException refused) when (refused.FailureType == ConnectionFailureType.AuthenticationFailure)
        {
            throw new IOException(
                $"{ClusterSettings.RedisVariable}: Redis at {where} does not let this program in. Check the password and, with ssl=true, "
                + "sslHost and Cluster__RedisAuthority.",
                refused);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            throw new IOException($"{ClusterSettings.RedisVariable}: nobody at {where} answers as Redis does.", failure);
        }
    }

    private static string Spelled(EndPoint place) => place is DnsEndPoint name ? $"{name.Host}:{name.Port}" : $"{place}";
}
