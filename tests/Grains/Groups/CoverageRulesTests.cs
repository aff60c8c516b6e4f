using TherapyGroups.Groups;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class CoverageRulesTests
{
    [Theory]
    [InlineData(Coverage.None, false, false, true)]
    [InlineData(Coverage.Moderator, false, true, false)]
    [InlineData(Coverage.Moderator, true, false, true)]
    [InlineData(Coverage.Clinician, true, false, false)]
    [InlineData(Coverage.Clinician, false, true, true)]
    public void A_room_is_covered_by_those_whom_it_needs(Coverage needs, bool keeperIsHere, bool clinicianIsOnDuty, bool isCovered)
    {
        var group = Open() with { Coverage = needs, WhenUncovered = CoverageEffect.ReadOnly };

        CoverageRules.Of(group, keeperIsHere, clinicianIsOnDuty)
            .Should().Be(new RoomCover(needs, isCovered, isCovered ? CoverageEffect.None : CoverageEffect.ReadOnly));
    }

    [Theory]
    [InlineData(CoverageEffect.None, PostResult.Accepted)]
    [InlineData(CoverageEffect.Warn, PostResult.Accepted)]
    [InlineData(CoverageEffect.Slow, PostResult.Accepted)]
    [InlineData(CoverageEffect.ReadOnly, PostResult.Uncovered)]
    [InlineData(CoverageEffect.Close, PostResult.Uncovered)]
    public void What_a_member_may_write_follows_from_the_effect(CoverageEffect effect, PostResult result)
    {
        GroupRules.Post(Open(), Post(Ana), Now, effect).Result.Should().Be(result);
        GroupRules.Post(Open(), Post(Sam), Now, effect).Result.Should().Be(PostResult.Accepted, "who keeps the group is never held back");
    }

    [Fact]
    public void A_room_that_is_slow_for_want_of_cover_says_when_the_next_post_is_welcome()
    {
        var group = Open() with { Coverage = Coverage.Clinician, WhenUncovered = CoverageEffect.Slow };
        var posted = group.Apply(GroupEvents.Posted(5, Post(Ana), group.Seats[Ana], Now));
        var next = Now.AddSeconds(CoverageRules.SlowSeconds);

        GroupRules.Post(posted, Post(Ana), Now.AddSeconds(1), CoverageEffect.Slow).Should().Be(new PostRuling(PostResult.SlowDown, next));
        GroupRules.Post(posted, Post(Ana), next, CoverageEffect.Slow).Result.Should().Be(PostResult.Accepted);
        GroupRules.Post(posted, Post(Ben), Now.AddSeconds(1), CoverageEffect.Slow).Result.Should().Be(PostResult.Accepted);
        GroupRules.Post(posted, Post(Ana), Now.AddSeconds(1)).Result.Should().Be(PostResult.Accepted, "somebody came");
    }
}
