using TherapyGroups.Clock;
using TherapyGroups.Members;
using TherapyGroups.Storage;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Drops sessions that have expired and failed sign-ins that no longer matter. Neither counts before it is dropped.</summary>
public sealed class ExpirySweep(ISessionBook sessions, ISignInBook signIns, TimeProvider time, ILogger<ExpirySweep> logger)
    : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    /// <summary>An expired session opens nothing. It is kept so long for a clock that goes ahead and comes back.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                await sessions.Sweep(time.Now() - Grace);
                await sessions.Shorten(time.Now() + SessionTickets.Lifetime);
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
