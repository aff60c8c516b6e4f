using TherapyGroups.Storage;

namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>
/// One server's way to the database: each job is one transaction, at one instant. It may come late, not at all, or be committed without
/// an answer; and what a server asked for just before it died may be committed or not.
/// </summary>
/// <param name="schedule">Whose database it is.</param>
/// <param name="server">Who asks; what it asked is dropped or done when it dies.</param>
public sealed class Disk(Schedule schedule, Server server)
{
    public Task<T> Read<T>(Func<T> read) => Do(read, isWrite: false);

    public Task<T> Write<T>(Func<T> write) => Do(write, isWrite: true);

    private Task<T> Do<T>(Func<T> job, bool isWrite)
    {
        // Its continuations run on the turns of whoever awaits it: see WorkQueueScheduler.
        var answer = new TaskCompletionSource<T>();
        Later(() =>
        {
            if (!server.IsAlive && (!isWrite || schedule.Dice.Next(2) == 0))
            {
                return;
            }

            if (schedule.Weather.Fails())
            {
                Later(() => answer.SetException(new StorageUnavailableException("The request got lost.")));
                return;
            }

            var result = job();
            var isAnswerLost = schedule.Weather.LosesAnswer();
            Later(() =>
            {
                if (isAnswerLost)
                {
                    answer.SetException(new StorageUnavailableException("The answer got lost."));
                }
                else
                {
                    answer.SetResult(result);
                }
            });
            if (isWrite)
            {
                schedule.Committed(server);
            }
        });
        return answer.Task;
    }

    private void Later(Action action)
    {
        var latency = schedule.Weather.Latency();
        if (latency == TimeSpan.Zero)
        {
            schedule.Turns.Enqueue(action);
        }
        else
        {
            schedule.Time.After(latency, action);
        }
    }
}
