namespace TherapyGroups.Tests.GrainContract.Activation;

/// <summary>Writes a line when it is activated and a line per call.</summary>
[Alias("contract.waking")]
public interface IWakingGrain : IGrainWithStringKey
{
    [Alias("call")]
    Task<string> Call();
}
