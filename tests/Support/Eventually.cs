namespace TherapyGroups.Tests.Support;

/// <summary>Waits for what happens on another thread, in real time; fails with a sentence that names what it waited for.</summary>
public static class Eventually
{
    /// <summary>Generous, because two cores are shared; a test that passes never waits so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits until <paramref name="condition"/> holds.</summary>
    /// <param name="what">Completes the sentence "Waited in vain for …".</param>
    /// <param name="condition">Asked again and again; may have no effect.</param>
    public static Task Holds(string what, Func<Task<bool>> condition) =>
        Gives(what, async () => await condition() ? "yes" : null);

    /// <inheritdoc cref="Holds(string, Func{Task{bool}})"/>
    public static Task Holds(string what, Func<bool> condition) => Holds(what, () => Task.FromResult(condition()));

    /// <summary>Waits until <paramref name="find"/> gives something, and returns it.</summary>
    public static async Task<T> Gives<T>(string what, Func<Task<T?>> find)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            if (await find() is { } found)
            {
                return found;
            }

            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"Waited in vain for {what}, for {Patience}.");
            }

            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>Awaits a task, but not for ever.</summary>
    public static async Task<T> Ends<T>(string what, Task<T> task)
    {
        try
        {
            return await task.WaitAsync(Patience, TimeProvider.System);
        }
        catch (TimeoutException timeOut) when (!task.IsCompleted)
        {
            throw new TimeoutException($"Waited in vain for {what}, for {Patience}.", timeOut);
        }
    }
}
