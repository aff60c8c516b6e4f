using System.Data.Common;

namespace TherapyGroups.Storage;

/// <summary>Something that waits to be written, with somebody who waits for the answer.</summary>
internal abstract class CommitJob
{
    /// <summary>Whether it leaves accounts, sessions and seats as they are.</summary>
    public abstract bool IsOfWords { get; }

    /// <summary>Runs within a transaction, with as many of the jobs that come next as it can take along.</summary>
    /// <returns>How many were run, itself included.</returns>
    public abstract int Run(DbConnection connection, ReadOnlySpan<CommitJob> next);

    /// <summary>Answers, after the commit.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

/// <summary>A job with an answer.</summary>
internal abstract class CommitJob<T> : CommitJob
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Answer => answer.Task;

    /// <summary>What to answer; set by each run, of which there may be two.</summary>
    protected T? Result { get; set; }

    public override void Complete() => answer.SetResult(Result!); // a run has set it: Complete follows one

    public override void Fail(Exception failure) => answer.SetException(
        failure is DbException ? new StorageUnavailableException("The database could not store this.", failure) : failure);
}

/// <summary>One piece of work.</summary>
internal sealed class SingleJob<T>(Func<DbConnection, T> work, bool isOfWords) : CommitJob<T>
{
    public override bool IsOfWords => isOfWords;

    public override int Run(DbConnection connection, ReadOnlySpan<CommitJob> next)
    {
        Result = work(connection);
        return 1;
    }
}

/// <summary>One item of many that are written by the same statements. Neighbours in the queue are; so the order of jobs holds.</summary>
internal sealed class SharedJob<TItem, T>(TItem item, WriteTogether<TItem, T> work) : CommitJob<T>
{
    private readonly TItem item = item;
    private readonly WriteTogether<TItem, T> work = work;

    /// <summary>What is written so often that it shares statements is words.</summary>
    public override bool IsOfWords => true;

    public override int Run(DbConnection connection, ReadOnlySpan<CommitJob> next)
    {
        var jobs = new List<SharedJob<TItem, T>> { this };
        while (jobs.Count <= next.Length && next[jobs.Count - 1] is SharedJob<TItem, T> neighbour && neighbour.work == work)
        {
            jobs.Add(neighbour);
        }

        var results = work(connection, [.. jobs.Select(job => job.item)]);
        for (var i = 0; i < jobs.Count; i++)
        {
            jobs[i].Result = results[i];
        }

        return jobs.Count;
    }
}
