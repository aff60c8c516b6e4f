namespace TherapyGroups.Tests.GrainContract.Support;

/// <summary>Idle grains are collected after a second.</summary>
public sealed class ForgetfulCluster() : Cluster(new ClusterSettings
{
    CollectionAge = TimeSpan.FromSeconds(1),
    CollectionQuantum = TimeSpan.FromMilliseconds(500),
});
