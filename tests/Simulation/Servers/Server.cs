using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.Duty;
using TherapyGroups.EmbeddedSilo;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Paging;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Sessions;
using TherapyGroups.Silo.Clock;
using TherapyGroups.Silo.Paging;

namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>One process: the real engine, grains, sweep and relays, over the shared database. It knows nothing of other servers.</summary>
public sealed class Server
{
    private readonly SimulatedTime.ServerClock clock;
    private readonly MortalScheduler scheduler;
    private readonly GrainEngine engine;
    private readonly TaskCompletionSource died = new();
    private readonly Schedule schedule;

    public Server(Schedule schedule, int number)
    {
        this.schedule = schedule;
        Number = number;
        clock = schedule.Time.NewClock();
        scheduler = new MortalScheduler(schedule.Turns);
        var disk = new Disk(schedule, this);
        var books = new DiskBooks(disk, schedule.Tables);
        var rooms = new DiskRoomBooks(disk, schedule.Tables);
        Duty = books;
        Appeals = books;
        Log = schedule.Variant.Log(this, new DiskGroupLog(disk, schedule.Tables));
        Screening = schedule.Variant.Screening(this, new DiskScreeningBook(disk, schedule.Tables));
        Cases = schedule.Variant.Cases(this, new DiskCaseBook(disk, schedule.Tables));
        var pages = schedule.Variant.Pages(this, new DiskPageBook(disk, schedule.Tables));
        var parts = new ServerParts(
            (typeof(IGroupLog), Log), (typeof(IScreeningBook), Screening), (typeof(IRiskCaseBook), Cases), (typeof(IDutyBook), books),
            (typeof(INoticeBook), books), (typeof(ISanctionBook), books), (typeof(IAppealBook), books),
            (typeof(IHeldMessages), books), (typeof(KnownHelp), KnownHelp.None), (typeof(IWaitingList), books),
            (typeof(IGuestBook), rooms), (typeof(IAgreementBook), rooms), (typeof(IGroupBook), rooms),
            (typeof(IScheduleBook), rooms),
            (typeof(IIdSource), schedule.Ids),
            (typeof(IRiskClassifier), schedule.Variant.Classifier(new WeatherClassifier(schedule.Weather))), (typeof(TimeProvider), clock),
            (typeof(CaseClock), schedule.CaseClock), (typeof(PagerChannels), new PagerChannels([PagerChannel.Webhook])),
            (typeof(PostingPace), new PostingPace(20)));

        // Every second server does not keep up, and gathers what it tells.
        var pace = new DeliveryPace();
        pace.Note(number % 2 * 5_000);
        engine = new GrainEngine(Options(), parts, clock, schedule.Turns, schedule.Weather, NullLoggerFactory.Instance);
        Groups = new RelayRegistry<GroupId>(id => new GroupRelay(id, Grains, pace, clock, NullLogger<GroupRelay>.Instance));
        Consoles = new RelayRegistry<string>(_ => new ConsoleRelay(Grains, clock, NullLogger<ConsoleRelay>.Instance));
        var sweep = new Sweep(Grains, Screening, Cases, clock, NullLogger<Sweep>.Instance);
        _ = Do(() => Execute(sweep, CancellationToken.None));
        var pager = new PagerRun(pages, [new WeatherPager(schedule)], clock, NullLogger<PagerRun>.Instance);
        _ = Do(() => Execute(pager, CancellationToken.None));
        var groupSweep = new GroupSweep(Grains, rooms, books, clock, NullLogger<GroupSweep>.Instance);
        _ = Do(() => Execute(groupSweep, CancellationToken.None));
    }

    public int Number { get; }

    public bool IsAlive { get; private set; } = true;

    public Task Died => died.Task;

    public IGrainFactory Grains => engine.References;

    public IGroupLog Log { get; }

    public IScreeningBook Screening { get; }

    public IRiskCaseBook Cases { get; }

    public IDutyBook Duty { get; }

    public IAppealBook Appeals { get; }

    public TimeProvider Clock => clock;

    public RelayRegistry<GroupId> Groups { get; }

    public RelayRegistry<string> Consoles { get; }

    /// <summary>Does something beside the grains, that ends wherever it is when the server dies.</summary>
    public Task Do(Func<Task> work) => scheduler.Run(work);

    /// <summary>As if its plug were pulled.</summary>
    public void Crash()
    {
        schedule.Note($"server {Number} crashes");
        IsAlive = false;
        clock.IsSilent = true;
        scheduler.IsDead = true;
        engine.Crash();
        schedule.Turns.Enqueue(died.SetResult);
    }

    public override string ToString() => $"server {Number}";

    private static EmbeddedSiloOptions Options() => new()
    {
        GrainAssemblies = { typeof(GroupGrain).Assembly },
        ResponseTimeout = TimeSpan.FromSeconds(5),
        CollectionAge = TimeSpan.FromSeconds(9),
        CollectionQuantum = TimeSpan.FromSeconds(4),
    };

    // The sweep's own loop, on this server's turns: a host would start it in the thread pool.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ExecuteAsync")]
    private static extern Task Execute(Sweep sweep, CancellationToken stoppingToken);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ExecuteAsync")]
    private static extern Task Execute(PagerRun pager, CancellationToken stoppingToken);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ExecuteAsync")]
    private static extern Task Execute(GroupSweep sweep, CancellationToken stoppingToken);
}
