using TherapyGroups.Tests.EmbeddedSilo.Grains;

namespace TherapyGroups.Tests.EmbeddedSilo;

public sealed class StopTests : IDisposable
{
    private readonly Simulation _simulation = new();

    public void Dispose() => _simulation.Dispose();

    [Fact]
    public void Stopping_deactivates_every_grain_after_the_call_that_runs()
    {
        var (a, b) = (_simulation.Client.GetGrain<IScribeGrain>("a"), _simulation.Client.GetGrain<IScribeGrain>("b"));
        _simulation.Run(() => b.Note("idle"));
        var running = _simulation.Start(() => a.WaitAt("door"));
        _simulation.Settle();
        var waiting = _simulation.Start(() => a.Note("never"));

        var stopped = _simulation.Start(() => _simulation.Engine.StopAsync(CancellationToken.None));
        _simulation.Settle();
        stopped.IsCompleted.Should().BeFalse();
        _simulation.World.Open("door");
        _simulation.Settle();

        stopped.IsCompletedSuccessfully.Should().BeTrue();
        running.IsCompletedSuccessfully.Should().BeTrue();
        waiting.Exception!.InnerException.Should().BeOfType<SiloUnavailableException>();
        _simulation.World.Events.Should().EndWith(["b deactivated: ShuttingDown", "a through door", "a deactivated: ShuttingDown"]);
        _simulation.Time.RunningTimers.Should().Be(0);
    }

    [Fact]
    public void A_stopped_engine_activates_nothing()
    {
        _simulation.Run(() => _simulation.Engine.StopAsync(CancellationToken.None));

        var call = _simulation.Start(() => _simulation.Client.GetGrain<IScribeGrain>("a").Note("never"));
        _simulation.Settle();

        call.Exception!.InnerException.Should().BeOfType<SiloUnavailableException>();
        _simulation.World.Events.Should().BeEmpty();
    }

    [Fact]
    public void Stopping_can_be_given_up()
    {
        using var impatient = new CancellationTokenSource();
        _ = _simulation.Start(() => _simulation.Client.GetGrain<IScribeGrain>("a").WaitAt("door"));
        _simulation.Settle();
        var stopped = _simulation.Start(() => _simulation.Engine.StopAsync(impatient.Token));
        _simulation.Settle();

        impatient.Cancel();
        _simulation.Settle();

        stopped.IsCanceled.Should().BeTrue();
    }
}
