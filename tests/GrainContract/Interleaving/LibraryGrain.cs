using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Interleaving;

public sealed class LibraryGrain : Grain, ILibraryGrain
{
    public async Task WriteSlowly()
    {
        await Note("slow write");
        await Door.Of(this).Opened;
        await Note("slow write ended");
    }

    public async Task ReadSlowly()
    {
        await Note("slow read");
        await Door.Of(this).Opened;
        await Note("slow read ended");
    }

    public Task Write() => Note("write");

    public Task Read() => Note("read");

    public Task Look() => Note("look");

    private Task Note(string line)
    {
        Journal.Of(this).Write(line);
        return Task.CompletedTask;
    }
}
