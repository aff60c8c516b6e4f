using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
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
            foreach (var (id, holder) in await holderless.Find(RoundMax))
            {
                await grains.GetGrain<IRiskCaseGrain>(id.Value).Return(holder);
            }
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
}
