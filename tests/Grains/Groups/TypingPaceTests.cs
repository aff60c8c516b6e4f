using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Groups;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class TypingPaceTests
{
    [Fact]
    public void Others_hear_of_each_writer_at_once_and_then_not_before_the_pause_is_over()
    {
        var pace = new TypingPace();

        pace.IsNews(Ana, Now).Should().BeTrue();
        pace.IsNews(Ben, Now).Should().BeTrue();
        pace.IsNews(Ana, Now + TypingPace.Pause - TimeSpan.FromMilliseconds(1)).Should().BeFalse();
        pace.IsNews(Ana, Now + TypingPace.Pause).Should().BeTrue();
    }

    [Fact]
    public void A_clock_that_was_set_back_silences_nobody()
    {
        var pace = new TypingPace();
        pace.IsNews(Ana, Now);

        pace.IsNews(Ana, Now.AddHours(-1)).Should().BeTrue();
    }

    [Fact]
    public void However_often_somebody_types_it_is_told_at_most_once_in_each_pause() => Prop.ForAll(
        Gen.Choose(0, 900).ArrayOf().ToArbitrary(),
        steps =>
        {
            var (pace, now, told) = (new TypingPace(), Now, new List<DateTimeOffset>());
            foreach (var step in steps)
            {
                now = now.AddMilliseconds(step);
                if (pace.IsNews(Ana, now))
                {
                    told.Add(now);
                }
            }

            return told.Count == Math.Min(1, steps.Length)
                || told.Zip(told.Skip(1)).All(pair => pair.Second - pair.First >= TypingPace.Pause);
        }).QuickCheckThrowOnFailure();
}
