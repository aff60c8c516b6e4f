using System.Data.Common;
using System.Threading.Channels;
using Dapper;

namespace TherapyGroups.Storage;

/// <summary>
/// Group commit. Whatever waits to be written, by any grain, goes into one transaction and one fsync; each caller is answered only after
/// the commit. One thread writes, as SQLite has one writer anyway.
/// </summary>
/// <remarks>
/// A job that throws must not take the others with it, nor leave half of itself behind: the batch is rolled back and each job
/// runs again in a transaction of its own. So a job may run twice and must touch nothing but the database.
/// </remarks>
internal sealed class CommitQueue : IDisposable
{
    /// <summary>
    /// Jobs in one transaction. Enough to share an fsync among hundreds of rooms, few enough to keep the first one's wait short.
    /// </summary>
    private const int BatchMax = 512;

    private readonly Channel<Job> jobs = Channel.CreateUnbounded<Job>(new UnboundedChannelOptions { SingleReader = true });
    private readonly DbConnection connection;
    private readonly Thread writer;

    public CommitQueue(DbConnection connection)
    {
        this.connection = connection;
        writer = new Thread(Run) { IsBackground = true, Name = "storage writer" };
        writer.Start();
    }

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction. Completes after commit; fails if it was not stored, or that is not known.
    /// </summary>
    public Task<T> Write<T>(Func<DbConnection, T> work)
    {
        var job = new Job<T>(work);
        return jobs.Writer.TryWrite(job)
            ? job.Answer
            : Task.FromException<T>(new StorageUnavailableException("The database is being closed."));
    }

    /// <summary>Takes no more jobs, finishes those that wait, and stops.</summary>
    public void Dispose()
    {
        if (jobs.Writer.TryComplete())
        {
            writer.Join();
        }
    }

    private void Run()
    {
        var batch = new List<Job>(BatchMax);

        // A thread of its own, so blocking it is what it is for.
        while (jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < BatchMax && jobs.Reader.TryRead(out var job))
            {
                batch.Add(job);
            }

            if (!TryCommit(batch))
            {
                foreach (var job in batch)
                {
                    CommitAlone(job);
                }
            }

            batch.Clear();
        }
    }

    private bool TryCommit(List<Job> batch)
    {
        try
        {
            connection.Execute("BEGIN IMMEDIATE");
            foreach (var job in batch)
            {
                job.Run(connection);
            }

            connection.Execute("COMMIT");
        }
        catch (Exception)
        {
            // Not swallowed: each job of the batch runs again by itself, and its own failure reaches its own caller.
            RollBack();
            return false;
        }

        batch.ForEach(job => job.Complete());
        return true;
    }

    private void CommitAlone(Job job)
    {
        try
        {
            connection.Execute("BEGIN IMMEDIATE");
            job.Run(connection);
            connection.Execute("COMMIT");
        }
        catch (Exception failure)
        {
            RollBack();
            job.Fail(failure);
            return;
        }

        job.Complete();
    }

    private void RollBack()
    {
        try
        {
            connection.Execute("ROLLBACK");
        }
        catch (DbException)
        {
            // Some failures (a full disk) end the transaction by themselves; then there is nothing to roll back.
        }
    }

    private abstract class Job
    {
        public abstract void Run(DbConnection connection);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class Job<T>(Func<DbConnection, T> work) : Job
    {
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Answer => answer.Task;

        public override void Run(DbConnection connection) => result = work(connection);

        public override void Complete() => answer.SetResult(result!); // Run has set it: Complete follows it

        public override void Fail(Exception failure) => answer.SetException(
            failure is DbException ? new StorageUnavailableException("The database could not store this.", failure) : failure);
    }
}
