namespace TherapyGroups.Tests.EmbeddedSilo.Grains;

public sealed class ScribeGrain(World world) : Grain, IScribeGrain
{
    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        world.Note($"{Key} activated");
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await Task.Yield();
        world.Note($"{Key} deactivated: {reason.ReasonCode}");
    }

    public Task Note(string what)
    {
        world.Note($"{Key} {what}");
        return Task.CompletedTask;
    }

    public Task NoteOneWay(string what, CancellationToken cancellationToken = default) =>
        Note(cancellationToken.IsCancellationRequested ? "cancelled" : what);

    public async Task NoteSlowly(string what)
    {
        for (var turn = 0; turn < 3; turn++)
        {
            world.Note($"{Key} {what}");
            await Task.Yield();
        }
    }

    public Task Read(string door) => WaitAt(door);

    public async Task WaitAt(string door)
    {
        world.Note($"{Key} at {door}");
        await world.AtDoor(door);
        world.Note($"{Key} through {door}");
    }

    public Task Fail(string secret) => throw new InvalidOperationException("Failed.");

    public Task TellAnother(string key, string what) => GrainFactory.GetGrain<IScribeGrain>(key).Note(what);

    public Task NoteAndLeave(string what)
    {
        DeactivateOnIdle();
        return Note(what);
    }

    public Task Stay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public Task Tick(TimeSpan period, bool keepAlive)
    {
        this.RegisterGrainTimer(() => Note("tick"), new() { DueTime = period, Period = period, KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task Tell(IScribeObserver observer, string what, int times)
    {
        for (var number = 0; number < times; number++)
        {
            observer.Hear($"{what} {number}");
        }
        return Note("told");
    }

    public Task<string> Ask(IScribeObserver observer) => observer.Answer();

    public Task CreateObserver()
    {
        GrainFactory.CreateObjectReference<IScribeObserver>(new Ear(world));
        return Task.CompletedTask;
    }
}
