using TherapyGroups.Clock;
using TherapyGroups.Storage.Keeping;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Keeping;

public sealed class ClockWatchTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task What_the_clock_said_is_remembered_by_the_next_start()
    {
        await Watch().See(Now);
        (await Watch().See(Now.AddMinutes(1))).DoubtedSince.Should().Be(Now);

        for (var at = Now; at <= Now + ClockTrust.DoubtFor; at += TimeSpan.FromMinutes(9))
        {
            await Watch().See(at);
        }

        (await Watch().See(Now + ClockTrust.DoubtFor)).IsBelieved.Should().BeTrue();
        (await Watch().See(Now + ClockTrust.DoubtFor + TimeSpan.FromDays(1))).IsBelieved.Should().BeFalse();
    }

    [Fact]
    public async Task No_session_lasts_beyond_the_latest_time_there_can_be()
    {
        var ana = await storage.World.Member("ana");
        await storage.Books.Sessions.Open("ahead", ana, Now.AddHours(5), Now.AddHours(17));
        await storage.Books.Sessions.Open("right", ana, Now, Now.AddHours(11));

        await storage.Books.Sessions.Shorten(Now.AddHours(12));

        (await storage.Books.Sessions.Find("ahead", Now.AddHours(12).AddSeconds(-1))).Should().Be(ana);
        (await storage.Books.Sessions.Find("ahead", Now.AddHours(12))).Should().BeNull();
        (await storage.Books.Sessions.Find("right", Now.AddHours(11))).Should().BeNull();
    }

    private SqlClockWatch Watch() => new(storage.Books.Database);
}
