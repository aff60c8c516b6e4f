using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Serialization;
using TherapyGroups.Silo.Clustering;

namespace TherapyGroups.Silo.Editions;

/// <summary>
/// Hosts the grains on Microsoft Orleans, or finds those who do: one process by itself, or many that meet in Redis.
/// </summary>
/// <remarks>
/// A silo that was killed is found dead by probes each second, three of them missed; the default, five probes of five seconds each, left
/// its rooms silent for 11.5 s in a trial of two silos, this for 1.2 s. A machine that is busy for three seconds without answering is
/// taken for dead too: its grains move, and what it still writes is refused by the database.
/// </remarks>
public static class GrainHost
{
    public const string Edition = "Orleans";

    private const int ProbesMissedMax = 3;
    private static readonly TimeSpan ProbePeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TablePeriod = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Silos that all died at once stand in Redis as if they lived, and whoever comes back waits for those who do not. After so long it
    /// gives up, and by then (three times a silo's silence) knows them for dead when it is started again. With the defaults, 5 minutes
    /// and 30 seconds, a cluster that came back at other addresses stood still for 6 minutes.
    /// </summary>
    private static readonly TimeSpan JoinWithin = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan AlivePeriod = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A call on its way through a silo that dies is answered by nobody, and nothing tells the front end so: it waits for so long. The
    /// default, 30 s, is how long a feed then stood still.
    /// </summary>
    private static readonly TimeSpan ClientPatience = TimeSpan.FromSeconds(5);

    /// <summary>Silos know which of them are dead, and wait only for those who are slow: longer than for the one writer's lock.</summary>
    private static readonly TimeSpan SiloPatience = TimeSpan.FromSeconds(15);

    /// <summary>An idle room costs memory for so long. Coming back costs one read.</summary>
    private static readonly TimeSpan IdleAge = TimeSpan.FromMinutes(5);

    /// <summary>How long a front end waits for the first silo before it gives up; whoever started it starts it again.</summary>
    private static readonly TimeSpan FirstSiloWithin = TimeSpan.FromMinutes(1);

    /// <exception cref="InvalidDataException">With a sentence that names the setting.</exception>
    public static void AddGrainHost(this IHostApplicationBuilder builder, ClusterSettings cluster)
    {
        if (cluster.IsClustered)
        {
            // Read once now, so that a mistake in it is told as every other.
            ClusterRedis.Options(cluster);
        }

        // The cause of an exception may be of any type, a database driver's above all. Without this a caller in another process hears, in
        // its place, that it could not be sent.
        builder.Services.Configure<ExceptionSerializationOptions>(options => options.SupportedExceptionTypeFilter = _ => true);
        if (cluster.HostsGrains)
        {
            builder.UseOrleans(silo => Configure(silo, cluster));
        }
        else
        {
            builder.UseOrleansClient(client => Configure(client, cluster));
        }
    }

    /// <summary>Tries, before a part of a cluster starts, whether it has what it needs.</summary>
    /// <exception cref="IOException">With a sentence that names the setting.</exception>
    public static Task Check(ClusterSettings cluster) => cluster.IsClustered ? ClusterCheck.Try(cluster) : Task.CompletedTask;

    /// <summary>How many grains are active in this process.</summary>
    public static async Task<int> CountActivations(IServiceProvider services)
    {
        var here = services.GetRequiredService<ILocalSiloDetails>().SiloAddress;
        var management = services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        return (await management.GetRuntimeStatistics([here]))[0].ActivationCount;
    }

    private static void Configure(ISiloBuilder silo, ClusterSettings cluster)
    {
        silo.AddActivityPropagation();
        silo.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionAge = IdleAge;
            options.CollectionQuantum = TimeSpan.FromMinutes(1);
        });
        if (!cluster.IsClustered)
        {
            // Nobody else is to reach it: no gateway, and whichever port of this machine is free, so that two servers get on.
            silo.UseLocalhostClustering(FreePort(), gatewayPort: 0);
            return;
        }

        silo.UseRedisClustering(options => options.ConfigurationOptions = ClusterRedis.Options(cluster));
        if (cluster.Certificates is { } certificates)
        {
            silo.Services.AddSingleton(certificates).AddSingleton<ClusterTls>();
            silo.Services.AddOptions<SiloConnectionOptions>().Configure<ClusterTls>((options, tls) => tls.Secure(options));
        }

        silo.Configure<ClusterOptions>(options => Name(options, cluster));
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = SiloPatience);
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = ProbePeriod;
            options.NumMissedProbesLimit = ProbesMissedMax;
            options.TableRefreshTimeout = TablePeriod;
            options.MaxJoinAttemptTime = JoinWithin;
            options.IAmAliveTablePublishTimeout = AlivePeriod;
        });
        if (cluster.Address is { } address)
        {
            silo.ConfigureEndpoints(address, cluster.SiloPort, cluster.GatewayPort, listenOnAnyHostAddress: true);
        }
        else
        {
            silo.ConfigureEndpoints(cluster.SiloPort, cluster.GatewayPort, listenOnAnyHostAddress: true);
        }
    }

    private static void Configure(IClientBuilder client, ClusterSettings cluster)
    {
        client.AddActivityPropagation();
        client.UseRedisClustering(options => options.ConfigurationOptions = ClusterRedis.Options(cluster));
        if (cluster.Certificates is { } certificates)
        {
            client.Services.AddSingleton(certificates).AddSingleton<ClusterTls>();
            client.Services.AddOptions<ClientConnectionOptions>().Configure<ClusterTls>((options, tls) => tls.Secure(options));
        }

        client.Configure<ClusterOptions>(options => Name(options, cluster));
        client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = ClientPatience);
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TablePeriod);
        var giveUpAt = TimeProvider.System.GetUtcNow() + FirstSiloWithin;
        client.UseConnectionRetryFilter(async (_, cancellation) =>
        {
            await Task.Delay(ProbePeriod, TimeProvider.System, cancellation);
            return TimeProvider.System.GetUtcNow() < giveUpAt;
        });
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Name(ClusterOptions options, ClusterSettings cluster) => options.ClusterId = options.ServiceId = cluster.Id;
}
