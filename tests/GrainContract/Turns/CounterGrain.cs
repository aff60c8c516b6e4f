using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Turns;

public sealed class CounterGrain : Grain, ICounterGrain
{
    private int _count;
    private int _inside;

    public async Task Add()
    {
        var read = _count;
        await Task.Yield();
        _count = read + 1;
    }

    public Task<int> Read() => Task.FromResult(_count);

    public async Task<bool> Jostle(int turns)
    {
        var wasAlone = true;
        for (var turn = 0; turn < turns; turn++)
        {
            wasAlone &= Interlocked.Increment(ref _inside) == 1;
            Thread.SpinWait(100);
            Interlocked.Decrement(ref _inside);
            await Task.Yield();
        }
        return wasAlone;
    }

    public async Task<bool> StaysOnItsScheduler()
    {
        var home = TaskScheduler.Current;
        await Task.Yield();
        var afterYield = TaskScheduler.Current;
        await Task.Run(() => { });
        return home != TaskScheduler.Default && home == afterYield && home == TaskScheduler.Current;
    }

    public Task WaitAtTheDoor()
    {
        Journal.Of(this).Write("waiting");
        return Door.Of(this).Opened;
    }
}
