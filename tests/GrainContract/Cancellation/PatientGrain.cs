using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Cancellation;

public sealed class PatientGrain : Grain, IPatientGrain
{
    public async Task WaitForCancellation(CancellationToken cancellationToken)
    {
        var home = TaskScheduler.Current;
        var heard = new TaskCompletionSource<bool>();
        await using var registration = cancellationToken.Register(() => heard.SetResult(TaskScheduler.Current == home));
        Journal.Of(this).Write("waiting");
        Journal.Of(this).Write(await heard.Task ? "cancelled on a turn" : "cancelled elsewhere");
        cancellationToken.ThrowIfCancellationRequested();
    }

    public Task AskToWait(IPatientGrain other, CancellationToken cancellationToken) => other.WaitForCancellation(cancellationToken);

    public Task Note(string line, CancellationToken cancellationToken)
    {
        Journal.Of(this).Write(line);
        return Task.CompletedTask;
    }

    public async Task HoldTheDoor()
    {
        Journal.Of(this).Write("holding");
        await Door.Of(this).Opened;
    }
}
