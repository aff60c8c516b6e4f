using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyGroups.Clock;
using TherapyGroups.Paging;
using TherapyGroups.Storage;

namespace TherapyGroups.Silo.Paging;

/// <summary>
/// Makes the calls that wait in the pager's outbox: takes one, makes it, and marks it only when the receiver has answered. A server that
/// dies
/// in between leaves it to be made again.
/// </summary>
public sealed class PagerRun(IPageBook pages, IEnumerable<IPagerLine> lines, TimeProvider time, ILogger<PagerRun> logger)
    : BackgroundService
{
    private const int RoundMax = 20;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly Dictionary<PagerChannel, IPagerLine> lines = lines.ToDictionary(line => line.Channel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (lines.Count == 0)
        {
            return;
        }

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
            var due = await pages.Take(now, now + PagingRules.Lease, RoundMax);

            // At once: a channel that hangs must not keep the other waiting.
            await Task.WhenAll(due.Select(page => Make(page, stoppingToken)));
        }
        catch (StorageUnavailableException failure)
        {
            PagerLog.StorageUnavailable(logger, failure);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // Whatever it was, the pager must go on: it is the last to call.
            PagerLog.RoundFailed(logger, failure);
        }
    }

    private async Task Make(Page page, CancellationToken stoppingToken)
    {
        if (await Try(page, stoppingToken) is { } reason)
        {
            PagerMeter.Called(page.Channel, isHeard: false);
            PagerLog.Failed(logger, page.Channel, reason, page.Attempt, page.Case.Value);
            var now = time.Now();
            await pages.Failed(page, reason, now, now + PagingRules.RetryAfter(page));
        }
        else
        {
            PagerMeter.Called(page.Channel, isHeard: true);
            await pages.Sent(page, time.Now());
            PagerLog.Sent(logger, page.Case.Value, page.Channel, page.Attempt);
        }
    }

    /// <summary>Null if the receiver has it, else why not.</summary>
    private async Task<string?> Try(Page page, CancellationToken stoppingToken)
    {
        if (!lines.TryGetValue(page.Channel, out var line))
        {
            return "no longer set up";
        }

        using var late = new CancellationTokenSource(PagingRules.AttemptTimeout, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stoppingToken);
        try
        {
            await line.Send(page, ended.Token);
            return null;
        }
        catch (PagerException failure)
        {
            return failure.Message;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return "no answer in time";
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // A line that fails in a way of its own must not stop the others.
            return failure.GetType().Name;
        }
    }
}
