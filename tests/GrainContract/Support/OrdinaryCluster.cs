using TherapyGroups.Tests.GrainContract.Support;

[assembly: AssemblyFixture(typeof(OrdinaryCluster))]

namespace TherapyGroups.Tests.GrainContract.Support;

/// <summary>With the settings of the product. One for all tests.</summary>
public sealed class OrdinaryCluster() : Cluster(new ClusterSettings());
