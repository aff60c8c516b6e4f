using TherapyGroups.Members;

namespace TherapyGroups.Tests.Grains.Members;

public sealed class PostingPaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly PostingPace Three = new(3);

    [Fact]
    public void Posts_below_the_limit_are_welcome_at_once() => Three.NextAllowed([Start, Start], Start).Should().BeNull();

    [Fact]
    public void At_the_limit_the_next_is_welcome_when_the_oldest_is_ten_seconds_old() =>
        Three.NextAllowed([Start, Start.AddSeconds(1), Start.AddSeconds(2)], Start.AddSeconds(3)).Should().Be(Start.AddSeconds(10));

    [Fact]
    public void A_post_counts_in_the_last_millisecond_of_its_ten_seconds() =>
        Three.NextAllowed([Start, Start, Start], Start.AddMilliseconds(9_999)).Should().Be(Start.AddSeconds(10));

    [Fact]
    public void A_post_counts_no_more_after_ten_seconds() =>
        Three.NextAllowed([Start, Start, Start], Start.AddSeconds(10)).Should().BeNull();

    [Fact]
    public void When_the_next_post_is_said_to_be_welcome_it_is()
    {
        var accepted = new[] { Start, Start.AddSeconds(4), Start.AddSeconds(4), Start.AddSeconds(5) };

        var until = Three.NextAllowed(accepted, Start.AddSeconds(6));

        until.Should().Be(Start.AddSeconds(14));
        Three.NextAllowed(accepted, Start.AddSeconds(14)).Should().BeNull();
        Three.NextAllowed(accepted, Start.AddMilliseconds(13_999)).Should().NotBeNull();
    }

    [Fact]
    public void Zero_means_no_limit() => new PostingPace(0).NextAllowed(Enumerable.Repeat(Start, 1_000).ToList(), Start).Should().BeNull();
}
