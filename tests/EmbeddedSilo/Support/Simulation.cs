using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TherapyGroups.Tests.EmbeddedSilo.Support;

/// <summary>An engine on one thread, under a clock of its own, in an order that a seed decides.</summary>
public sealed class Simulation : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly SeededQueue _queue;

    public Simulation(int? seed = null, Action<EmbeddedSiloOptions>? configure = null, World? world = null)
    {
        _queue = new SeededQueue(seed);
        World = world ?? new World();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IWorkQueue>(_queue);
        services.AddSingleton<IDelivery>(Delivery);
        services.AddSingleton(World);
        services.UseEmbeddedSilo(options =>
        {
            options.GrainAssemblies.Add(typeof(Simulation).Assembly);
            configure?.Invoke(options);
        });
        _services = services.BuildServiceProvider();
        Engine = _services.GetRequiredService<GrainEngine>();
        Client = _services.GetRequiredService<IClusterClient>();
        Scheduler = new WorkQueueScheduler(_queue);
    }

    public GrainEngine Engine { get; }

    public IClusterClient Client { get; }

    public ManualTime Time { get; } = new();

    public ScriptedDelivery Delivery { get; } = new();

    public CapturedLog Log { get; } = new();

    /// <summary>What outlives the engine, as a database would.</summary>
    public World World { get; }

    public WorkQueueScheduler Scheduler { get; }

    /// <summary>Starts client code in the simulation; it runs when the simulation does.</summary>
    public Task Start(Func<Task> client) =>
        Task.Factory.StartNew(client, CancellationToken.None, TaskCreationOptions.None, Scheduler).Unwrap();

    /// <summary>Runs turns until none is ready. Time stands still.</summary>
    public void Settle()
    {
        while (_queue.RunOne())
        {
        }
    }

    /// <summary>Lets time go by, and runs what falls due in it.</summary>
    public void Pass(TimeSpan time)
    {
        var end = Time.GetUtcNow() + time;
        Settle();
        while (Time.FireNext(end - Time.GetUtcNow()))
        {
            Settle();
        }
        Time.MoveOn(end - Time.GetUtcNow());
    }

    /// <summary>Runs client code to its end, letting as much time go by as it takes.</summary>
    public void Run(Func<Task> client)
    {
        var task = Start(client);
        Settle();
        while (!task.IsCompleted)
        {
            if (!Time.FireNext(TimeSpan.FromDays(1)))
            {
                throw new TimeoutException("The simulation came to rest, and the client still waits.");
            }
            Settle();
        }
        task.GetAwaiter().GetResult();
    }

    public void Dispose() => _services.Dispose();
}
