using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class AppealRulesTests
{
    [Theory]
    [InlineData(AppealState.Open, true, AppealState.Lifted)]
    [InlineData(AppealState.Open, false, AppealState.Upheld)]
    [InlineData(AppealState.Upheld, true, null)]
    [InlineData(AppealState.Upheld, false, null)]
    [InlineData(AppealState.Lifted, true, null)]
    [InlineData(AppealState.Lifted, false, null)]
    public void Every_cell_of_the_table(AppealState state, bool lift, AppealState? next) =>
        AppealRules.Next(state, lift).Should().Be(next);

    [Fact]
    public void Whoever_acted_does_not_judge_and_nobody_judges_themselves()
    {
        Check(Sam, asAdministrator: false).Should().Be(AppealResult.NotImpartial);
        Check(Sam, asAdministrator: true).Should().Be(AppealResult.NotImpartial);
        Check(Ana, asAdministrator: true).Should().Be(AppealResult.NotImpartial);
        Check(Ben, asAdministrator: false).Should().Be(AppealResult.NotAModerator);
        Check(Stranger, asAdministrator: false).Should().Be(AppealResult.NotAModerator);
        Check(Fay, asAdministrator: false).Should().Be(AppealResult.Decided);
        Check(Stranger, asAdministrator: true).Should().Be(AppealResult.Decided);
    }

    [Fact]
    public void A_decision_is_made_once_and_says_why()
    {
        Check(Fay, false, appeal: Raised with { State = AppealState.Upheld }).Should().Be(AppealResult.AlreadyDecided);
        Check(Fay, false, reason: " ").Should().Be(AppealResult.ReasonMissing);
        Check(Fay, false, reason: new string('x', 1_001)).Should().Be(AppealResult.ReasonTooLong);
    }

    [Fact]
    public void A_warning_has_no_end_to_bring_forward() =>
        AppealRules.End(Open(), Mute(null) with { Kind = SanctionKind.Warn }, Now).Should().BeNull();

    /// <summary>Any row of mutes, one of which is lifted: the member writes again if and only if that was the one in force.</summary>
    [Fact]
    public void Lifting_ends_the_sanction_that_was_appealed_against_and_no_other() => Prop.ForAll(
        Gen.Choose(1, 100).NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(),
        (minutes, chosen) =>
        {
            var mutes = minutes.Select(length => Mute(Now.AddMinutes(length))).ToList();
            var group = mutes.Aggregate(Open(), (state, mute) => state.Apply(new GroupEvent(
                state.Head + 1, GroupEventKind.MemberMuted, Now, Ana, "", null, $"{mute.Until?.ToUnixTimeMilliseconds()}")));
            var lifted = mutes[chosen % mutes.Count];

            var after = AppealRules.End(group, lifted, Now) is { } ending ? group.Apply(ending) : group;

            var mayWrite = GroupRules.Post(after, Post(Ana), Now).Result == PostResult.Accepted;
            return mayWrite == (lifted.Until == mutes[^1].Until);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Somebody_whose_removal_is_lifted_can_join_again()
    {
        var removed = Open().Apply(new GroupEvent(
            5, GroupEventKind.MemberRemoved, Now, Ana, "ana", null, $"{SanctionLimits.ForGood.ToUnixTimeMilliseconds()}"));
        GroupRules.Join(removed, Join(Ana), Now).Should().Be(JoinResult.Removed);

        var after = removed.Apply(AppealRules.End(removed, Mute(null) with { Kind = SanctionKind.Remove }, Now)!);

        GroupRules.Join(after, Join(Ana), Now).Should().Be(JoinResult.Joined);
    }

    [Fact]
    public void The_ladder_goes_up_by_one_and_forgets()
    {
        Ladder().Should().Be(SanctionKind.Warn);
        Ladder(SanctionKind.Warn).Should().Be(SanctionKind.Mute);
        Ladder(SanctionKind.Mute, SanctionKind.Warn).Should().Be(SanctionKind.Remove);
        Ladder(SanctionKind.Remove).Should().Be(SanctionKind.Remove);
        SanctionLadder.Next([Mute(null)], Now + SanctionLadder.Remembered).Should().Be(SanctionKind.Warn);
    }

    private static Appeal Raised { get; } = new("appeal", "sanction", Id, Ana, "I see it differently.", Now);

    private static SanctionKind Ladder(params SanctionKind[] before) =>
        SanctionLadder.Next(before.Select(kind => Mute(null) with { Kind = kind }), Now);

    private static Sanction Mute(DateTimeOffset? until) => new("sanction", Id, Ana, SanctionKind.Mute, Sam, Now, until, "unkind");

    private static AppealResult Check(MemberId by, bool asAdministrator, string reason = "because", Appeal? appeal = null) =>
        AppealRules.Check(Open(), appeal ?? Raised, Mute(Now.AddHours(1)), new DecideAppeal("appeal", by, asAdministrator, true, reason));
}
