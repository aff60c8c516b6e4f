using TherapyGroups.Tests.Simulation.Servers;

namespace TherapyGroups.Tests.Simulation.People;

/// <summary>Somebody's browser with a stream open: it comes back, to any server, whenever the stream has ended.</summary>
public abstract class Reader(Schedule schedule)
{
    /// <summary>Since when the present stream is open.</summary>
    protected TimeSpan OpenSince { get; private set; }

    protected Schedule Schedule => schedule;

    /// <summary>Whether the present stream has been open for long enough to have told everything.</summary>
    public bool IsSettled => schedule.Time.Elapsed - OpenSince > TimeSpan.FromSeconds(8);

    protected async Task StayConnected()
    {
        while (true)
        {
            var server = await schedule.AnyServer();
            OpenSince = schedule.Time.Elapsed;
            using var gone = new CancellationTokenSource();
            var connection = gone.Token;
            var serving = server.Do(() => Serve(server, frame => Write(frame, connection), connection));
            await Task.WhenAny(serving, server.Died, Leave());
            if (serving.Exception?.InnerException is { } failure && !Schedule.IsExpected(failure))
            {
                schedule.Story.Surprises.Add($"a stream ended with {failure}");
            }

#pragma warning disable MA0042 // CancelAsync would go on in the thread pool, out of the simulation
            gone.Cancel();
#pragma warning restore MA0042
            await schedule.Pause(0, 2_000);
        }
    }

    protected abstract Task Serve(Server server, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken gone);

    protected abstract void Receive(ReadOnlySpan<byte> frame);

    private Task Leave() =>
        !schedule.IsCalm && schedule.Dice.Next(2) == 0 ? schedule.Pause(500, 9_000) : new TaskCompletionSource().Task;

    private Task Write(ReadOnlyMemory<byte> frame, CancellationToken connection)
    {
        connection.ThrowIfCancellationRequested();
        Receive(frame.Span);
        return Task.CompletedTask;
    }
}
