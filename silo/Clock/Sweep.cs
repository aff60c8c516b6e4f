using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyGroups.Clock;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage;

namespace TherapyGroups.Silo.Clock;

/// <summary>
/// Finds what time has made due: groups whose moderation is behind, assessments to try again, cases whose deadline has passed. All of
/// it is rows, so a restart
/// finds what was due while nobody was there; that is also why nothing depends on a nudge arriving.
/// </summary>
public sealed class Sweep(
    IGrainFactory grains, IScreeningBook screening, IRiskCaseBook cases, TimeProvider time, ILogger<Sweep> logger) : BackgroundService
{
    /// <summary>At most this many of each kind in one round; the next round has the rest.</summary>
    private const int RoundMax = 500;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>A nudge is given this long before its group counts as behind.</summary>
    private static readonly TimeSpan NudgeGrace = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);

        // At start nobody's nudge is on its way: all that is behind is ours.
        var grace = TimeSpan.Zero;
        do
        {
            await Round(grace);
            grace = NudgeGrace;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(TimeSpan grace)
    {
        try
        {
            var now = time.Now();
            var overdue = await cases.Due(now, RoundMax);
            await Task.WhenAll(overdue.Select(id => Escalate(id.Value)));
            var behind = await screening.Behind(now - grace, now, RoundMax);
            await Task.WhenAll(behind.Select(group => CatchUp(group.Value)));
        }
        catch (StorageUnavailableException failure)
        {
            // The next round tries again; readiness says meanwhile that the database is gone.
            SweepLog.StorageUnavailable(logger, failure);
        }
        catch (Exception failure)
        {
            // Whatever it was, the sweep must go on: it is what repairs everything else.
            SweepLog.RoundFailed(logger, failure);
        }
    }

    /// <summary>One case that fails, or is on a silo that has just died, must not keep the others waiting.</summary>
    private async Task Escalate(string id)
    {
        try
        {
            await grains.GetGrain<IRiskCaseGrain>(id).DeadlinePassed();
        }
        catch (Exception failure)
        {
            SweepLog.EscalationFailed(logger, id, failure);
        }
    }

    /// <summary>One group's failure must not keep the others waiting.</summary>
    private async Task CatchUp(string group)
    {
        try
        {
            await grains.GetGrain<IModerationGrain>(group).CatchUp();
        }
        catch (Exception failure)
        {
            SweepLog.CatchUpFailed(logger, group, failure);
        }
    }
}
