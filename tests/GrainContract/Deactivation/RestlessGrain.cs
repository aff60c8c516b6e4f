using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Deactivation;

public sealed class RestlessGrain : Grain, IRestlessGrain
{
    private bool _breaks;

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Note("activated");

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Journal.Of(this).Write($"deactivating: {reason.ReasonCode}");
        await Task.Yield();
        Journal.Of(this).Write("deactivated");
        if (_breaks)
        {
            throw new InvalidOperationException("Broken while leaving.");
        }
    }

    public async Task LeaveSlowly()
    {
        DeactivateOnIdle();
        Journal.Of(this).Write("leaving");
        await Door.Of(this).Opened;
        Journal.Of(this).Write("left");
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task LeaveBroken()
    {
        _breaks = true;
        return Leave();
    }

    public Task Note(string line)
    {
        Journal.Of(this).Write(line);
        return Task.CompletedTask;
    }
}
