using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.TimeOuts;

public sealed class SleepyGrain : Grain, ISleepyGrain
{
    public async Task Sleep()
    {
        Journal.Of(this).Write("asleep");
        await Door.Of(this).Opened;
        Journal.Of(this).Write("awake");
    }

    public Task Note(string line)
    {
        Journal.Of(this).Write(line);
        return Task.CompletedTask;
    }

    public Task PinchItself() => this.AsReference<ISleepyGrain>().Note("pinched");

    public Task PinchEachOther(ISleepyGrain other) => other.PinchEachOther(this.AsReference<ISleepyGrain>());
}
