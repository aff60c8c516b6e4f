namespace TherapyGroups.Tests.GrainContract.Cancellation;

[Alias("contract.patient")]
public interface IPatientGrain : IGrainWithStringKey
{
    /// <summary>Writes "waiting", and then whether it hears of the cancellation on a turn of its own.</summary>
    [Alias("wait")]
    Task WaitForCancellation(CancellationToken cancellationToken);

    [Alias("ask")]
    Task AskToWait(IPatientGrain other, CancellationToken cancellationToken);

    [Alias("note")]
    Task Note(string line, CancellationToken cancellationToken);

    [Alias("hold")]
    Task HoldTheDoor();
}
