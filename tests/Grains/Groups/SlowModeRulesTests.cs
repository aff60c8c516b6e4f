using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class SlowModeRulesTests
{
    [Fact]
    public void A_member_posts_again_once_the_time_is_over()
    {
        var group = Slow(30) with { LastPosts = Open().LastPosts.Add(Ana, Now) };

        GroupRules.Post(group, Post(Ana), Now.AddSeconds(29.9)).Should().Be(new PostRuling(PostResult.SlowDown, Now.AddSeconds(30)));
        GroupRules.Post(group, Post(Ana), Now.AddSeconds(30)).Result.Should().Be(PostResult.Accepted);
        GroupRules.Post(group, Post(Ben), Now).Result.Should().Be(PostResult.Accepted);
    }

    [Fact]
    public void Those_who_keep_the_agreement_are_not_held_back()
    {
        foreach (var staff in new[] { Sam, Fay })
        {
            var group = Slow(30) with { LastPosts = Open().LastPosts.Add(staff, Now) };
            GroupRules.Post(group, Post(staff), Now).Result.Should().Be(PostResult.Accepted);
        }
    }

    [Fact]
    public void What_is_wrong_with_the_words_is_said_before_the_pace() =>
        GroupRules.Post(Slow(30) with { LastPosts = Open().LastPosts.Add(Ana, Now) }, Post(Ana, " "), Now)
            .Result.Should().Be(PostResult.Empty);

    [Fact]
    public void Only_those_who_keep_the_agreement_may_set_it_and_within_bounds()
    {
        Check(Ana, 30).Should().Be(SlowModeResult.NotAModerator);
        Check(Stranger, 30).Should().Be(SlowModeResult.NotAModerator);
        Check(Sam, 30).Should().Be(SlowModeResult.Set);
        Check(Fay, 0).Should().Be(SlowModeResult.Unchanged);
        Check(Sam, -1).Should().Be(SlowModeResult.OutOfBounds);
        Check(Sam, SlowModeLimits.SecondsMax + 1).Should().Be(SlowModeResult.OutOfBounds);
        SlowModeRules.Check(Open(), new SetSlowMode(Stranger, AsAdministrator: true, 30)).Should().Be(SlowModeResult.Set);
    }

    [Fact]
    public void Accepted_posts_of_one_member_are_never_closer_than_the_room_is_slow() => Prop.ForAll(
        Gen.Choose(0, 40).ArrayOf().ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(),
        (pauses, seconds) =>
        {
            var (group, now, accepted) = (Slow(seconds), Now, new List<DateTimeOffset>());
            foreach (var pause in pauses)
            {
                now = now.AddSeconds(pause);
                if (GroupRules.Post(group, Post(Ana), now).Result == PostResult.Accepted)
                {
                    accepted.Add(now);
                    group = group.Apply(GroupEvents.Posted(group.Head + 1, Post(Ana), group.Seats[Ana], now));
                }
            }

            return accepted.Zip(accepted.Skip(1)).All(pair => pair.Second - pair.First >= TimeSpan.FromSeconds(seconds));
        }).QuickCheckThrowOnFailure();

    private static SlowModeResult Check(MemberId by, int seconds) =>
        SlowModeRules.Check(Open(), new SetSlowMode(by, AsAdministrator: false, seconds));

    private static GroupState Slow(int seconds) => Open() with { SlowModeSeconds = seconds };
}
