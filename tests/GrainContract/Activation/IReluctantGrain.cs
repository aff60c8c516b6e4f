namespace TherapyGroups.Tests.GrainContract.Activation;

/// <summary>Fails to activate until its door is open.</summary>
[Alias("contract.reluctant")]
public interface IReluctantGrain : IGrainWithStringKey
{
    [Alias("call")]
    Task Call();
}
