using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Sessions;
using TherapyGroups.Storage;

namespace TherapyGroups.Silo.Clock;

/// <summary>
/// Finds what time has made due in groups: sessions to remind of, to open and to close; seats to offer, and offers that have run out. All
/// of it is rows: a restart finds what was due while nobody was there.
/// </summary>
public sealed class GroupSweep(
    IGrainFactory grains, IScheduleBook schedule, IWaitingList waiting, TimeProvider time, ILogger<GroupSweep> logger) : BackgroundService
{
    /// <summary>At most this many of each kind in one round; the next round has the rest.</summary>
    private const int RoundMax = 500;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

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
            var now = time.Now();
            foreach (var group in await schedule.Due(now, RoundMax))
            {
                await grains.GetGrain<IGroupGrain>(group.Value).SessionDue();
            }

            foreach (var group in await waiting.Due(now, RoundMax))
            {
                await grains.GetGrain<IGroupGrain>(group.Value).SeatsDue();
            }
        }
        catch (StorageUnavailableException failure)
        {
            // The next round tries again; readiness says meanwhile that the database is gone.
            GroupSweepLog.StorageUnavailable(logger, failure);
        }
        catch (Exception failure)
        {
            // Whatever it was, the sweep must go on: rooms open and close by it.
            GroupSweepLog.RoundFailed(logger, failure);
        }
    }
}
