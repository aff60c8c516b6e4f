namespace TherapyGroups.Tests.GrainContract.Deactivation;

/// <summary>Writes a line when it is activated, when it is being deactivated, and when it is.</summary>
[Alias("contract.restless")]
public interface IRestlessGrain : IGrainWithStringKey
{
    /// <summary>Asks to be deactivated, waits at the door, and only then ends.</summary>
    [Alias("leave-slowly")]
    Task LeaveSlowly();

    [Alias("leave")]
    Task Leave();

    [Alias("leave-broken")]
    Task LeaveBroken();

    [Alias("note")]
    Task Note(string line);
}
