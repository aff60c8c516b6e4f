namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>Looks at how many pieces of work wait for a thread of this process.</summary>
public sealed class DeliveryPaceWatch(DeliveryPace pace, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(25);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            pace.Note(ThreadPool.PendingWorkItemCount);
        }
    }
}
