using System.Diagnostics;
using TherapyGroups.Tests.Simulation.Broken;

namespace TherapyGroups.Tests.Simulation;

/// <summary>Many schedules, one seed each, on all cores; it ends at the first that fails.</summary>
public sealed class Campaign(Variant variant, int firstSeed, int count)
{
    private readonly Lock gate = new();
    private int started;
    private long commits;
    private long crashes;
    private long turns;
    private long posts;
    private long cases;

    /// <summary>How many schedules ran to their end.</summary>
    public int Played { get; private set; }

    /// <summary>The lowest seed that failed, or null.</summary>
    public int? FailedSeed { get; private set; }

    public long Crashes => crashes;

    public long Cases => cases;

    public Campaign Run()
    {
        var watch = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        Summary = FormattableString.Invariant(
            $"{Played} schedules in {watch.Elapsed.TotalSeconds:0.0} s on {workers.Count} threads: {turns} turns, {commits} commits, ")
            + FormattableString.Invariant($"{crashes} crashes, {posts} messages, {cases} cases");
        return this;
    }

    public string Summary { get; private set; } = "";

    private void Work()
    {
        while (FailedSeed is null && Interlocked.Increment(ref started) is var number && number <= count)
        {
            var seed = firstSeed + number - 1;
            var schedule = new Schedule(seed, variant);
            var isKept = schedule.Play().Count == 0;
            lock (gate)
            {
                Count(schedule);
                if (!isKept)
                {
                    FailedSeed = FailedSeed is { } failed && failed < seed ? failed : seed;
                }
            }
        }
    }

    private void Count(Schedule schedule)
    {
        Played++;
        turns += schedule.Turns.Count;
        commits += schedule.Commits;
        crashes += schedule.ServersCrashed;
        posts += schedule.Story.Posts.Count(told => told.AcceptedAt is not null);
        cases += schedule.Tables.Cases.All.Count;
    }
}
