using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Timers;

public sealed class TickingGrain : Grain, ITickingGrain
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);
    private static readonly GrainTimerCreationOptions Often = new(Moment, Moment);
    private IGrainTimer? _timer;

    private Journal Journal => Journal.Of(this);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Journal.Write("deactivated");
        return Task.CompletedTask;
    }

    public Task Tick(string line)
    {
        this.RegisterGrainTimer(() => Note(line), Often);
        return Task.CompletedTask;
    }

    public Task TickOnce(string line)
    {
        this.RegisterGrainTimer((state, _) => Note(state), line, Moment, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task TickBroken(string line)
    {
        this.RegisterGrainTimer(
            async _ =>
            {
                await Note(line);
                throw new InvalidOperationException("Broken in a timer.");
            },
            Often);
        return Task.CompletedTask;
    }

    public Task TickTimes(string line, int times)
    {
        var ticks = 0;
        IGrainTimer? timer = null;
        timer = this.RegisterGrainTimer(
            () =>
            {
                if (++ticks == times)
                {
                    timer?.Dispose();
                }
                return Note(line);
            },
            Often);
        return Task.CompletedTask;
    }

    public Task TickSlowly()
    {
        this.RegisterGrainTimer(
            async () =>
            {
                Journal.Write("in");
                for (var turn = 0; turn < 10; turn++)
                {
                    await Task.Yield();
                }
                Journal.Write("out");
            },
            new() { DueTime = TimeSpan.Zero, Period = TimeSpan.FromMilliseconds(1), Interleave = true });
        return Task.CompletedTask;
    }

    public async Task TickWhileBusy(string line, bool interleave)
    {
        this.RegisterGrainTimer(() => Note(line), Often with { Interleave = interleave });
        Journal.Write("busy");
        await Door.Of(this).Opened;
        Journal.Write("free");
    }

    public Task TickWhenWound(string line)
    {
        _timer = this.RegisterGrainTimer(() => Note(line), Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task Wind()
    {
        _timer?.Change(Moment, Moment);
        return Task.CompletedTask;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private Task Note(string line)
    {
        Journal.Write(line);
        return Task.CompletedTask;
    }
}
