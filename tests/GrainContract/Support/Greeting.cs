namespace TherapyGroups.Tests.GrainContract.Support;

/// <summary>A service of the host, for grains to be given.</summary>
public sealed record Greeting(string Words);
