using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage;

namespace TherapyGroups.Silo.Clock;

/// <summary>Brings open cases back to the desk whose holder cannot work on them any more, however that came about.</summary>
public sealed class ReturnSweep(IGrainFactory grains, IHolderlessCases holderless, TimeProvider time, ILogger<ReturnSweep> logger)
    : BackgroundService
{
    /// <summary>At most this many in one round; the next round has the rest.</summary>
    private const int RoundMax = 500;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            await Round();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round()
    {
        try
        {
            var found = await holderless.Find(RoundMax);
            await Task.WhenAll(found.Select(one => Return(one.Case, one.Holder)));
        }
        catch (StorageUnavailableException failure)
        {
            SweepLog.StorageUnavailable(logger, failure);
        }
        catch (Exception failure)
        {
            // Whatever it was, the next round tries again: a case must not stay with nobody.
            SweepLog.RoundFailed(logger, failure);
        }
    }

    /// <summary>One case that fails must not keep the others with nobody.</summary>
    private async Task Return(CaseId id, MemberId holder)
    {
        try
        {
            await grains.GetGrain<IRiskCaseGrain>(id.Value).Return(holder);
        }
        catch (Exception failure)
        {
            SweepLog.ReturnFailed(logger, id.Value, failure);
        }
    }
}
