using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Activation;

public sealed class WakingGrain(Greeting greeting) : Grain, IWakingGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Journal.Of(this).Write("activating");
        await Task.Yield();
        Journal.Of(this).Write("active");
    }

    public Task<string> Call()
    {
        Journal.Of(this).Write("called");
        return Task.FromResult(greeting.Words);
    }
}
