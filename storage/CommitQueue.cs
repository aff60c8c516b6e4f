using System.Data.Common;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using TherapyGroups.Storage.Connections;

namespace TherapyGroups.Storage;

/// <summary>
/// Group commit. Whatever waits to be written, by any grain, goes into one transaction and one fsync; each caller is answered only after
/// the commit. One thread writes: SQLite has one writer anyway, and PostgreSQL is given one.
/// </summary>
/// <remarks>
/// A job that throws must not take the others with it, nor leave half of itself behind: the batch is rolled back and each job
/// runs again in a transaction of its own. So a job may run twice and must touch nothing but the database. When the connection is lost
/// within a transaction, all of its jobs fail, and none is run again here: the commit may have been made.
/// </remarks>
internal sealed class CommitQueue : IDisposable
{
    /// <summary>
    /// Jobs in one transaction. Enough to share an fsync among hundreds of rooms, few enough to keep the first one's wait short.
    /// </summary>
    public const int BatchMax = 512;

    private readonly Channel<CommitJob> jobs = Channel.CreateUnbounded<CommitJob>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Writer writer;
    private readonly Thread thread;
    private readonly int batchMax;
    private long changes;

    /// <param name="writer">Is the queue's from now on.</param>
    /// <param name="batchMax">Jobs in one transaction; 1: no two share one, which is there to be measured against.</param>
    public CommitQueue(Writer writer, int batchMax = BatchMax)
    {
        this.writer = writer;
        this.batchMax = batchMax;
        thread = new Thread(Run) { IsBackground = true, Name = "storage writer" };
        thread.Start();
    }

    /// <summary>Has grown whenever something other than words was committed, before anyone was told of it.</summary>
    public long Changes => Volatile.Read(ref changes);

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction. Completes after commit; fails if it was not stored, or that is not known.
    /// </summary>
    /// <param name="work">What to write.</param>
    /// <param name="isOfWords">Whether it leaves accounts, sessions and seats as they are.</param>
    public Task<T> Write<T>(Func<DbConnection, T> work, bool isOfWords = false) => Add(new SingleJob<T>(work, isOfWords));

    /// <summary>As <see cref="Write{T}(Func{DbConnection, T}, bool)"/>, by statements shared with neighbours of the same kind.</summary>
    /// <param name="item">What to write.</param>
    /// <param name="work">Kept in a field by its owner: jobs share statements when theirs is the same.</param>
    public Task<T> Write<TItem, T>(TItem item, WriteTogether<TItem, T> work) => Add(new SharedJob<TItem, T>(item, work));

    /// <summary>Takes no more jobs, finishes those that wait, and stops.</summary>
    public void Dispose()
    {
        if (jobs.Writer.TryComplete())
        {
            thread.Join();
            writer.Dispose();
        }
    }

    private Task<T> Add<T>(CommitJob<T> job) => jobs.Writer.TryWrite(job)
        ? job.Answer
        : Task.FromException<T>(new StorageUnavailableException("The database is being closed."));

    private void Run()
    {
        var batch = new List<CommitJob>(batchMax);

        // A thread of its own, so blocking it is what it is for.
        while (jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < batchMax && jobs.Reader.TryRead(out var job))
            {
                batch.Add(job);
            }

            Commit(CollectionsMarshal.AsSpan(batch));
            batch.Clear();
        }
    }

    /// <summary>Commits jobs together, or each by itself. False if no transaction could be begun: all have failed.</summary>
    private bool Commit(ReadOnlySpan<CommitJob> batch)
    {
        try
        {
            var connection = writer.Begin();
            try
            {
                for (var done = 0; done < batch.Length;)
                {
                    done += batch[done].Run(connection, batch[(done + 1)..]);
                }

                writer.Commit();
            }
            catch (Exception failure)
            {
                writer.RollBack(failure);
                return CommitEach(batch, failure);
            }
        }
        catch (Exception failure)
        {
            writer.RollBack(failure);
            CountChanges(batch);
            Fail(batch, Unavailable(failure));
            return false;
        }

        CountChanges(batch);
        foreach (var job in batch)
        {
            job.Complete();
        }

        return true;
    }

    /// <summary>After a failure together. Nothing is swallowed: each job's own failure reaches its own caller.</summary>
    private bool CommitEach(ReadOnlySpan<CommitJob> batch, Exception failure)
    {
        if (writer.IsLost || batch.Length == 1)
        {
            // When the connection is lost, the commit may have been made all the same.
            CountChanges(batch);
            Fail(batch, writer.IsLost ? Unavailable(failure) : failure);
            return true;
        }

        for (var i = 0; i < batch.Length; i++)
        {
            if (!Commit(batch.Slice(i, 1)))
            {
                Fail(batch[(i + 1)..], Unavailable(failure));
                return false;
            }
        }

        return true;
    }

    private void CountChanges(ReadOnlySpan<CommitJob> batch)
    {
        foreach (var job in batch)
        {
            if (!job.IsOfWords)
            {
                Interlocked.Increment(ref changes);
                return;
            }
        }
    }

    private static void Fail(ReadOnlySpan<CommitJob> batch, Exception failure)
    {
        foreach (var job in batch)
        {
            job.Fail(failure);
        }
    }

    private static StorageUnavailableException Unavailable(Exception failure) =>
        failure as StorageUnavailableException ?? new StorageUnavailableException("The database could not store this.", failure);
}
