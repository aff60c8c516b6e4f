using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Keeping;

namespace TherapyGroups.Silo.Clock;

/// <summary>
/// Forgets what has been kept long enough, and does what an erasure could not do at once: emptying the write-ahead log, and taking the
/// key out of backup folders that were away.
/// </summary>
public sealed class RetentionSweep(
    IRetentionBook retention, IClockWatch clock, Scrubbing scrubbing, BackupPlaces places, TimeProvider time,
    ILogger<RetentionSweep> logger)
    : BackgroundService
{
    /// <summary>Messages in one transaction: others write in between.</summary>
    private const int BatchMax = 200;

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            await Round(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(CancellationToken stoppingToken)
    {
        try
        {
            var now = time.Now();
            var trust = await clock.See(now);
            if (trust.DoubtedSince == now)
            {
                RetentionLog.ClockDoubted(logger, ClockTrust.DoubtFor.TotalHours);
            }

            var expired = 0;
            var batch = trust.IsBelieved ? BatchMax : 0;
            while (batch == BatchMax && !stoppingToken.IsCancellationRequested)
            {
                batch = await retention.Expire(now, BatchMax);
                expired += batch;
            }

            var cases = trust.IsBelieved ? await retention.ExpireNotesOfErased(now) : 0;
            if (expired + cases > 0)
            {
                RetentionLog.Expired(logger, expired, cases);
            }

            await scrubbing.Settle();
            if (await places.Refresh() is { Count: > 0 } unreachable)
            {
                RetentionLog.BackupsUnreachable(logger, unreachable.Count);
            }
        }
        catch (StorageUnavailableException failure)
        {
            RetentionLog.StorageUnavailable(logger, failure);
        }
        catch (Exception failure)
        {
            // Whatever it was, the next round tries again: what must be forgotten is not kept because of one failure.
            RetentionLog.RoundFailed(logger, failure);
        }
    }
}
