using TherapyGroups.RiskCases;
using TherapyGroups.Storage;
using TherapyGroups.Tests.Simulation.Broken;
using TherapyGroups.Tests.Simulation.Model;
using TherapyGroups.Tests.Simulation.People;
using TherapyGroups.Tests.Simulation.Promises;
using TherapyGroups.Tests.Simulation.Servers;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Simulation;

/// <summary>
/// One evening in one order of events, decided by its seed: people write, servers crash and the database fails for a while; then nothing
/// fails any more, time passes, and every promise must have been kept.
/// </summary>
public sealed class Schedule
{
    private static readonly TimeSpan Trouble = TimeSpan.FromSeconds(14);
    private static readonly TimeSpan End = TimeSpan.FromSeconds(45);

    private readonly List<Server?> servers = [];
    private readonly List<string> trace = [];
    private readonly bool keepsTrace;
    private readonly List<Crash> crashes = [];

    public Schedule(int seed, Variant variant, bool keepsTrace = false)
    {
        this.keepsTrace = keepsTrace;
        Variant = variant;
        Dice = new Random(seed);
        Turns = new TurnOrder(Dice);
        Weather = new Weather(Dice);
        Ids = new SeededIds(seed);
        Tables = new Tables(variant.Guards, Ids, CaseClock, variant.AsksAgainAfterWorseNews, variant.LooksWhetherTheHolderIsThere);
    }

    public Variant Variant { get; }

    public Random Dice { get; }

    public TurnOrder Turns { get; }

    public SimulatedTime Time { get; } = new();

    public Weather Weather { get; }

    public IIdSource Ids { get; }

    public Tables Tables { get; }

    public Story Story { get; } = new();

    /// <summary>Shorter than real ones: what matters is the order of things, and each second costs.</summary>
    public CaseClock CaseClock { get; } =
        new()
        {
            DeliverWithinSeconds = 3, CrisisAnswerWithinSeconds = 6, RedAnswerWithinSeconds = 9, PageAgainSeconds = 10,
            QuietAfterAnswerSeconds = 4, HasPager = true,
        };

    public bool IsCalm => Weather.IsCalm;

    public int Commits { get; private set; }

    public int ServersStarted { get; private set; }

    public int ServersCrashed { get; private set; }

    /// <summary>What happened, if it was to be kept.</summary>
    public IReadOnlyList<string> Trace => trace;

    /// <summary>Returns what was promised and not kept: nothing, if all is well.</summary>
    public IReadOnlyList<string> Play()
    {
        try
        {
            return PlayOut();
        }
        catch (Exception failure)
        {
            // Whatever it is, it must not end the thread: the seed is what is wanted.
            return [$"the schedule broke off: {failure}"];
        }
    }

    public void Note(string what)
    {
        if (keepsTrace)
        {
            trace.Add($"{Time.Elapsed.TotalSeconds,7:0.000} {what}");
        }
    }

    /// <summary>Lets a person do something, outside of every server.</summary>
    public Task Live(Func<Task> life) => new MortalScheduler(Turns).Run(life);

    public Task Pause(int fromMilliseconds, int toMilliseconds)
    {
        var over = new TaskCompletionSource();
        Time.After(TimeSpan.FromMilliseconds(Dice.Next(fromMilliseconds, toMilliseconds)), over.SetResult);
        return over.Task;
    }

    /// <summary>Any server that is there.</summary>
    public async Task<Server> AnyServer()
    {
        while (true)
        {
            var alive = servers.OfType<Server>().Where(server => server.IsAlive).ToList();
            if (alive.Count > 0)
            {
                return alive[Dice.Next(alive.Count)];
            }

            await Pause(300, 600);
        }
    }

    /// <summary>Asks again, here or there, as a client does whose request failed.</summary>
    public async Task<T> Insist<T>(string what, Func<Server, Task<T>> ask)
    {
        while (true)
        {
            var server = await AnyServer();
            Note($"{what} asked of {server}");
            try
            {
                var answer = await ask(server);
                Note($"{what} is answered by {server}: {answer}");
                return answer;
            }
            catch (Exception failure) when (IsExpected(failure))
            {
                Note($"{what} failed at {server}: {failure.GetType().Name}");
            }

            await Pause(200, 2_000);
        }
    }

    /// <summary>What infrastructure may do to a caller.</summary>
    public static bool IsExpected(Exception failure) =>
        failure is StorageUnavailableException or SiloUnavailableException or TimeoutException or OperationCanceledException;

    /// <summary>The database has committed something of this server's.</summary>
    public void Committed(Server server)
    {
        Commits++;
        if (server.IsAlive && crashes.RemoveAll(crash => crash.AtCommit == Commits) > 0)
        {
            Stop(server);
        }
    }

    private IReadOnlyList<string> PlayOut()
    {
        PlanCrashes();
        for (var slot = 1 + Dice.Next(2); slot > 0; slot--)
        {
            servers.Add(null);
            Restart(servers.Count - 1);
        }

        Cast.Enter(this);
        PassUntil(Trouble);
        Note("it is calm");
        Weather.IsCalm = true;
        PassUntil(End);
        var broken = AllPromises.Broken(this);
        servers.ForEach(server => server?.Crash());
        return broken;
    }

    private void PlanCrashes()
    {
        for (var left = Dice.Next(4); left > 0; left--)
        {
            crashes.Add(Dice.Next(2) == 0 ? new Crash(Dice.Next(1, 40), null) : new Crash(null, Dice.Next(1, 1_000)));
        }
    }

    private void PassUntil(TimeSpan end)
    {
        do
        {
            while (Turns.RunOne())
            {
                if (!IsCalm && crashes.Count > 0 && crashes.RemoveAll(crash => crash.AtTurn == Turns.Count) > 0)
                {
                    Stop(servers[Dice.Next(servers.Count)]);
                }
            }
        }
        while (Time.FireNext(end));
        Time.MoveTo(end);
    }

    private void Stop(Server? server)
    {
        if (server is not { IsAlive: true } || IsCalm)
        {
            return;
        }

        server.Crash();
        ServersCrashed++;
        var slot = servers.IndexOf(server);
        Time.After(TimeSpan.FromMilliseconds(Dice.Next(4_000)), () => Restart(slot));
    }

    private void Restart(int slot)
    {
        servers[slot] = new Server(this, ++ServersStarted);
        Note($"{servers[slot]} starts");
    }

    private sealed record Crash(int? AtCommit, int? AtTurn);
}
