namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>
/// What is no post is not made a second time by a front end, so whoever asks while a dead silo is not yet known to be dead is refused and
/// told when to come back. They do, as somebody at a page would.
/// </summary>
internal static class Patiently
{
    private const int Tries = 4;

    /// <summary>Asks, and as long as the answer is 503 waits for as long as that says and asks again.</summary>
    /// <param name="ask">May be carried out more than once: a refusal does not tell whether it was.</param>
    /// <returns>The first answer that is no 503, or the last one.</returns>
    public static async Task<Answer> Ask(Func<Task<Answer>> ask)
    {
        var answer = await ask();
        for (var tries = 1; answer.Status == 503 && tries < Tries; tries++)
        {
            await Task.Delay(TimeSpan.FromSeconds(answer.Number("retryAfterSeconds")), TimeProvider.System);
            answer = await ask();
        }

        return answer;
    }
}
