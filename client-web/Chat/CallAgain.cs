using TherapyGroups.Silo.Clustering;

namespace TherapyGroups.ClientWeb.Chat;

/// <summary>
/// Makes a call again whose answer does not come, where one that is made twice does what one does. When a silo dies, calls that are on
/// their way through it are answered by nobody; made again, they go through another.
/// </summary>
public sealed class CallAgain(ClusterSettings cluster, TimeProvider time)
{
    /// <summary>Longer than a slow answer, shorter than the patience of a person who has pressed a button.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Beyond the time in which a dead silo is found dead.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    /// <exception cref="TimeoutException">There was no answer, however often it was called.</exception>
    public Task<T> Until<T>(Func<Task<T>> answered) => cluster.IsClustered ? Insist(answered) : answered();

    private async Task<T> Insist<T>(Func<Task<T>> call)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await call().WaitAsync(AnswerWithin, time);
            }
            catch (Exception failure) when (failure is TimeoutException or OrleansException && time.GetElapsedTime(begun) < Patience)
            {
                await Task.Delay(Pause, time);
            }
        }
    }
}
