using TherapyGroups.Groups;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Embedded;

/// <summary>Needs an engine whose subscriptions lapse by virtual time.</summary>
public sealed class LapsedWatcherTests
{
    [Fact]
    public async Task A_watcher_that_does_not_renew_is_dropped_and_one_that_does_is_not()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var lapsed = new RecordingGroupWatcher();
        var renewed = new RecordingGroupWatcher();
        var reference = server.Grains.CreateObjectReference<IGroupWatcher>(renewed);
        await server.Group(group).Watch(server.Grains.CreateObjectReference<IGroupWatcher>(lapsed));
        await server.Group(group).Watch(reference);
        server.Time.Advance(TimeSpan.FromSeconds(WatcherLimits.ExpirySeconds));
        await server.Group(group).Watch(reference);
        server.Time.Advance(TimeSpan.FromSeconds(1));

        var posted = await server.Post(group, ana, "hello");

        await Eventually.Holds("the renewed watcher to be told", () => renewed.Seqs.Contains(posted.Seq));
        lapsed.Seqs.Should().BeEmpty();
    }
}
