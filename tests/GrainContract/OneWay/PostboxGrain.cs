using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.OneWay;

public sealed class PostboxGrain : Grain, IPostboxGrain
{
    public async Task DropSlowly()
    {
        Journal.Of(this).Write("begun");
        await Door.Of(this).Opened;
        Journal.Of(this).Write("ended");
    }

    public Task DropBroken()
    {
        Journal.Of(this).Write("breaking");
        throw new InvalidOperationException("Nobody hears this.");
    }

    public ValueTask DropAsValueTask()
    {
        Journal.Of(this).Write("dropped");
        return ValueTask.CompletedTask;
    }

    public Task<string> Ping() => Task.FromResult("pong");
}
