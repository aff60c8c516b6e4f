namespace TherapyGroups.Tests.GrainContract.Exceptions;

public sealed class FragileGrain : Grain, IFragileGrain
{
    private int _breaks;

    public Task BreakAtOnce()
    {
        _breaks++;
        throw new NotSupportedException("Broken at once.");
    }

    public async Task<int> BreakLater()
    {
        await Task.Yield();
        _breaks++;
        throw new HauntedRoomException("Broken later.");
    }

    public ValueTask<int> BreakAsValueTask() => ValueTask.FromException<int>(new InvalidOperationException("Broken by value."));

    public Task BreakAnother(IFragileGrain other) => other.BreakLater();

    public Task<int> CountBreaks() => Task.FromResult(_breaks);
}
