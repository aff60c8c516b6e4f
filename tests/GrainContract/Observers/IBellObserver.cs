namespace TherapyGroups.Tests.GrainContract.Observers;

[Alias("contract.bell")]
public interface IBellObserver : IGrainObserver
{
    /// <summary>One-way.</summary>
    [Alias("rang")]
    void Rang(int number);

    /// <summary>Awaited by the grain.</summary>
    [Alias("answered")]
    Task Answer(int number);
}
