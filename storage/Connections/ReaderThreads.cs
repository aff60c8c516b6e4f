using System.Threading.Channels;

namespace TherapyGroups.Storage.Connections;

/// <summary>
/// Threads that wait for a database server, so that the grains' threads do not: a server that is slow to answer must not stop those
/// rooms whose words are in memory, nor the health check that says so.
/// </summary>
internal sealed class ReaderThreads : IDisposable
{
    /// <summary>Reads at once. More would only queue in the server, whose cores they share.</summary>
    public const int Count = 8;

    private readonly Channel<Action> reads = Channel.CreateUnbounded<Action>();
    private readonly Thread[] threads;

    public ReaderThreads()
    {
        threads = [.. Enumerable.Range(1, Count).Select(i => new Thread(Work) { IsBackground = true, Name = $"storage reader {i}" })];
        Array.ForEach(threads, thread => thread.Start());
    }

    public Task<T> Run<T>(Func<T> read)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var isTaken = reads.Writer.TryWrite(() =>
        {
            try
            {
                answer.SetResult(read());
            }
            catch (Exception failure)
            {
                answer.SetException(failure);
            }
        });
        return isTaken ? answer.Task : Task.FromException<T>(new StorageUnavailableException("The database is being closed."));
    }

    /// <summary>Takes no more reads, finishes those that wait, and stops.</summary>
    public void Dispose()
    {
        if (reads.Writer.TryComplete())
        {
            Array.ForEach(threads, thread => thread.Join());
        }
    }

    private void Work()
    {
        // Threads of their own, so blocking them is what they are for.
        while (reads.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (reads.Reader.TryRead(out var read))
            {
                read();
            }
        }
    }
}
