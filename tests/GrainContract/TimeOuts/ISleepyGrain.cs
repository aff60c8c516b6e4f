namespace TherapyGroups.Tests.GrainContract.TimeOuts;

[Alias("contract.sleepy")]
public interface ISleepyGrain : IGrainWithStringKey
{
    /// <summary>Waits at the door.</summary>
    [Alias("sleep")]
    Task Sleep();

    [Alias("note")]
    Task Note(string line);

    /// <summary>Calls itself through a reference, and itself waits for the answer.</summary>
    [Alias("pinch")]
    Task PinchItself();

    /// <summary>Calls the other, which calls this one.</summary>
    [Alias("pinch-each-other")]
    Task PinchEachOther(ISleepyGrain other);
}
