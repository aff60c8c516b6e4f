using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Silo;
using TherapyGroups.Storage.Keeping;
using TherapyGroups.Storage.Moderation;
using TherapyGroups.Tests.Grains.Editions;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Server;

/// <summary>
/// The real grains, engine, sweep and SQLite, wired as the product wires them, under virtual time; on as many silos as the edition has.
/// </summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly TestFolder folder;
    private readonly bool ownsFolder;
    private readonly Action<IServiceCollection> configure;
    private IReadOnlyList<IHost> hosts;
    private Books books;

    private RunningServer(
        TestFolder folder, bool ownsFolder, VirtualTime time, MarkerClassifier classifier, Action<IServiceCollection> configure,
        IReadOnlyList<IHost> hosts)
    {
        this.folder = folder;
        this.ownsFolder = ownsFolder;
        this.configure = configure;
        this.hosts = hosts;
        Time = time;
        Classifier = classifier;
        books = Books.Of(hosts[0].Services);
        World = new World(() => books, new RandomIds(), time);
    }

    public VirtualTime Time { get; }

    public MarkerClassifier Classifier { get; }

    public World World { get; }

    public Books Books => books;

    public IGrainFactory Grains => hosts[0].Services.GetRequiredService<IGrainFactory>();

    public IAlertDeskGrain Desk => Grains.GetGrain<IAlertDeskGrain>(AlertDesk.Key);

    /// <summary>What each silo saw when it last looked at the clock.</summary>
    public IEnumerable<DateTimeOffset> LooksAtTheClock =>
        hosts.Select(host => ((WatchedClock)host.Services.GetRequiredService<IClockWatch>()).SeenAt);

    /// <param name="configure">Replaces parts of the product's wiring, as the last word.</param>
    public static Task<RunningServer> Start(Action<IServiceCollection>? configure = null) =>
        Start(new TestFolder(), ownsFolder: true, new VirtualTime(), new MarkerClassifier(), configure ?? (_ => { }));

    /// <summary>A second process over the same database and clock, which knows nothing of the first.</summary>
    public Task<RunningServer> StartAnother() => Start(folder, ownsFolder: false, Time, Classifier, configure);

    public IGroupGrain Group(GroupId id) => Grains.GetGrain<IGroupGrain>(id.Value);

    public IModerationGrain Moderation(GroupId id) => Grains.GetGrain<IModerationGrain>(id.Value);

    public IMemberGrain Member(MemberId id) => Grains.GetGrain<IMemberGrain>(id.Value);

    public IRiskCaseGrain Case(CaseId id) => Grains.GetGrain<IRiskCaseGrain>(id.Value);

    /// <summary>Does something to the database file, past every book.</summary>
    public void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("therapy-groups.db")};Pooling=False");
        connection.Execute(sql);
    }

    /// <summary>One number out of the file.</summary>
    public long Number(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("therapy-groups.db")};Pooling=False");
        return connection.ExecuteScalar<long>(sql);
    }

    /// <summary>Stops and starts again over the same folder.</summary>
    public Task Restart() => RestartAfter(TimeSpan.Zero);

    /// <summary>Stops, lets time pass while nobody is there, and starts again.</summary>
    public async Task RestartAfter(TimeSpan pause)
    {
        await Stop();
        Time.Advance(pause);
        hosts = await StartHosts(folder, Time, Classifier, configure);
        books = Books.Of(hosts[0].Services);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (ownsFolder)
        {
            folder.Dispose();
        }
    }

    private static async Task<RunningServer> Start(
        TestFolder folder, bool ownsFolder, VirtualTime time, MarkerClassifier classifier, Action<IServiceCollection> configure) =>
        new(folder, ownsFolder, time, classifier, configure, await StartHosts(folder, time, classifier, configure));

    private static async Task<IReadOnlyList<IHost>> StartHosts(
        TestFolder folder, VirtualTime time, MarkerClassifier classifier, Action<IServiceCollection> configure)
    {
        var started = new List<IHost>();
        while (started.Count < Silos.Count)
        {
            started.Add(await StartHost(folder, time, classifier, services =>
            {
                Silos.Join(services, started.FirstOrDefault());
                configure(services);
            }));
        }

        return started;
    }

    /// <summary>The first one last: the others meet there.</summary>
    private async Task Stop()
    {
        foreach (var host in hosts.Reverse())
        {
            await host.StopAsync();
            host.Dispose();
        }
    }

    private static async Task<IHost> StartHost(
        TestFolder folder, VirtualTime time, MarkerClassifier classifier, Action<IServiceCollection> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSingleton(Silos.Clock(time));
        builder.AddTherapyGroups(folder.Path);
        builder.Services.AddSingleton<IRiskClassifier>(classifier);
        builder.Services.AddSingleton(
            services => FirstSweep.Watch(ActivatorUtilities.CreateInstance<SqlScreeningBook>(services)));
        builder.Services.AddSingleton<IClockWatch>(
            services => new WatchedClock(ActivatorUtilities.CreateInstance<SqlClockWatch>(services)));
        configure(builder.Services);
        var started = builder.Build();
        await started.StartAsync();
        await FirstSweep.IsOver(started.Services.GetRequiredService<IScreeningBook>());
        return started;
    }
}
