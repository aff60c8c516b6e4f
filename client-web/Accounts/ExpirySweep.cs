using TherapyGroups.Clock;
using TherapyGroups.Members;
using TherapyGroups.Storage;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Drops sessions that have expired and failed sign-ins that no longer matter. Neither counts before it is dropped.</summary>
public sealed class ExpirySweep(ISessionBook sessions, ISignInBook signIns, TimeProvider time, ILogger<ExpirySweep> logger)
    : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                await sessions.Sweep(time.Now());
                await signIns.Sweep(time.Now());
            }
            catch (StorageUnavailableException failure)
            {
                AccountsLog.SweepFailed(logger, failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
