namespace TherapyGroups.Tests.GrainContract.Support;

/// <summary>Callers give up soon, for tests in which they must; but not so soon that a call fails behind one that does.</summary>
public sealed class ImpatientCluster() : Cluster(new ClusterSettings { ResponseTimeout = TimeSpan.FromSeconds(2) });
