namespace TherapyGroups.Tests.GrainContract.Support;

/// <summary>Waiting that ends: with what was waited for, or with a sentence that names it.</summary>
public static class Patience
{
    // Generous: a loaded machine, and real Orleans, which waits 5 s after a failed activation.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    public static async Task WaitFor(this Task task, string what)
    {
        try
        {
            await task.WaitAsync(Limit);
        }
        catch (TimeoutException exception) when (!task.IsCompleted)
        {
            throw new TimeoutException($"Waited {Limit} in vain for this: {what}.", exception);
        }
    }
}
