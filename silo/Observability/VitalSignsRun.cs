using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyGroups.Clock;
using TherapyGroups.Figures;
using TherapyGroups.Silo.Editions;

namespace TherapyGroups.Silo.Observability;

/// <summary>Reads the vital signs again and again, while anybody looks at them.</summary>
public sealed class VitalSignsRun(
    IVitalSignsBook book, VitalSignsMeter meter, IServiceProvider services, TimeProvider time, ILogger<VitalSignsRun> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            if (meter.IsWatched)
            {
                await Read(stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Read(CancellationToken stoppingToken)
    {
        try
        {
            meter.Take(await book.Read(time.Now()), await GrainHost.CountActivations(services));
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // The gauges go silent, for which there is an alert; the next reading may succeed.
            TelemetryLog.NotRead(logger, failure.GetType().Name);
        }
    }
}
