using TherapyGroups.Tests.GrainContract.Exceptions;
using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Activation;

public sealed class ReluctantGrain : Grain, IReluctantGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (!Door.Of(this).Opened.IsCompleted)
        {
            throw new HauntedRoomException("Not yet.");
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Journal.Of(this).Write("deactivated");
        return Task.CompletedTask;
    }

    public Task Call()
    {
        Journal.Of(this).Write("called");
        return Task.CompletedTask;
    }
}
