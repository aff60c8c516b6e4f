using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Server;

/// <summary>What the other tests rely on of the clock they share.</summary>
public sealed class VirtualTimeTests
{
    private readonly VirtualTime time = new();
    private readonly List<string> fired = [];

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_are_due_and_equals_in_the_order_in_which_they_were_set()
    {
        Set("second", seconds: 2);
        Set("first", seconds: 1);
        Set("third", seconds: 2);

        time.Advance(TimeSpan.FromSeconds(2));

        fired.Should().Equal("first", "second", "third");
    }

    [Fact]
    public void A_timer_fires_at_its_own_instant()
    {
        var seen = default(DateTimeOffset);
        var start = time.GetUtcNow();
        using var timer = time.CreateTimer(_ => seen = time.GetUtcNow(), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);

        time.Advance(TimeSpan.FromSeconds(10));

        seen.Should().Be(start.AddSeconds(3));
        time.GetUtcNow().Should().Be(start.AddSeconds(10));
    }

    [Fact]
    public void A_timer_repeats_after_each_period()
    {
        using var timer = time.CreateTimer(_ => fired.Add("tick"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        time.Advance(TimeSpan.FromSeconds(5));

        fired.Should().HaveCount(3);
    }

    [Fact]
    public void A_timer_that_was_changed_or_disposed_does_not_fire_as_it_was_set_before()
    {
        var changed = Set("changed", seconds: 1);
        var disposed = Set("disposed", seconds: 1);
        changed.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        disposed.Dispose();

        time.Advance(TimeSpan.FromSeconds(4));
        fired.Should().BeEmpty();
        time.Advance(TimeSpan.FromSeconds(1));

        fired.Should().Equal("changed");
    }

    private ITimer Set(string name, int seconds) =>
        time.CreateTimer(_ => fired.Add(name), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
}
