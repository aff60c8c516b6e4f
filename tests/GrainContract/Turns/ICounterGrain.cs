namespace TherapyGroups.Tests.GrainContract.Turns;

[Alias("contract.counter")]
public interface ICounterGrain : IGrainWithStringKey
{
    /// <summary>Adds one in a way that loses counts if another call comes in between.</summary>
    [Alias("add")]
    Task Add();

    [Alias("read")]
    Task<int> Read();

    /// <summary>Takes several turns, between those of others like it, and looks whether two ever ran at the same instant.</summary>
    [Alias("jostle"), AlwaysInterleave]
    Task<bool> Jostle(int turns);

    [Alias("stays-home")]
    Task<bool> StaysOnItsScheduler();

    [Alias("wait")]
    Task WaitAtTheDoor();
}
