using TherapyGroups.Storage;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage;

/// <summary>Holds a database's writer within a transaction, so that what is written meanwhile comes to wait together.</summary>
internal sealed class HeldWriter : IAsyncDisposable
{
    private readonly ManualResetEventSlim door = new();
    private readonly TaskCompletionSource<bool> isHeld = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<bool> held = Task.FromResult(true);

    /// <summary>Returns once the writer is held: whatever comes now is not in its transaction.</summary>
    public static async Task<HeldWriter> Of(Database database)
    {
        var writer = new HeldWriter();
        writer.held = database.Write(_ =>
        {
            writer.isHeld.TrySetResult(true);
            writer.door.Wait();
            return true;
        });
        await Eventually.Ends("the writer to be held", writer.isHeld.Task);
        return writer;
    }

    public Task LetGo()
    {
        door.Set();
        return held;
    }

    /// <summary>Lets go, too: a test that failed first must not leave the writer waiting for ever.</summary>
    public async ValueTask DisposeAsync()
    {
        await LetGo();
        door.Dispose();
    }
}
