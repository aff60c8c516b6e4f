namespace TherapyGroups.Tests.EmbeddedSilo.Grains;

public sealed class StubbornGrain(World world) : Grain, IStubbornGrain, IDisposable
{
    public const string NeverActive = "never active";
    public const string NeverGone = "never gone";

    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        this.GetPrimaryKeyString() == NeverActive ? world.AtDoor("never opened") : Task.CompletedTask;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        this.GetPrimaryKeyString() == NeverGone ? world.AtDoor("never opened") : Task.CompletedTask;

    public Task Call()
    {
        world.Note("called");
        return Task.CompletedTask;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public void Dispose() => world.Note("disposed");
}
