namespace TherapyGroups.Tests.GrainContract.Support;

/// <summary>What an edition starts: the way into its grains, and how to stop it.</summary>
public sealed record RunningCluster(IClusterClient Client, Func<ValueTask> Stop);
