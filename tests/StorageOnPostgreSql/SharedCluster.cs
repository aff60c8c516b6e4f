using TherapyGroups.Tests.Storage;
using TherapyGroups.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedCluster))]

namespace TherapyGroups.Tests.Storage;

/// <summary>Starts the server before the first test and ends it after the last. When it cannot be started, every test fails.</summary>
public sealed class SharedCluster : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await PostgreSqlCluster.Start(isShared: true);

    public ValueTask DisposeAsync() => PostgreSqlCluster.Shared.DisposeAsync();
}
