using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;

namespace TherapyGroups.Tests.Grains.Moderation;

public sealed class ScreeningRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly GroupId Group = new("evening");
    private static readonly MemberId Ana = new("ana");
    private static readonly MessageId Message = new(Guid.Parse("11111111-1111-4111-8111-111111111111"));
    private static readonly ModerationItemId Item = new("item");

    [Fact]
    public void Green_has_no_effect() => Effects(RiskLevel.Green).Should().Be(ModerationEffects.None);

    [Fact]
    public void Amber_is_a_flag_for_the_moderators_alone()
    {
        var effects = Effects(RiskLevel.Amber);

        effects.Items.Should().ContainSingle().Which.Should().Be(new ModerationItem(
            Item, ModerationItemKind.Flag, Group, Message, null, "needs-care", "", ModerationItemState.Open, null, Now, "", ""));
        effects.Evidence.Should().BeEmpty();
        effects.Notices.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0.5, "harassment")]
    [InlineData(0.49, "needs-care")]
    public void A_flag_names_harassment_from_one_half_on(double probability, string reason) =>
        Effects(RiskLevel.Amber, harassment: probability).Items.Should().ContainSingle().Which.Reason.Should().Be(reason);

    [Theory]
    [InlineData(RiskLevel.Green)]
    [InlineData(RiskLevel.Amber)]
    [InlineData(RiskLevel.Red)]
    [InlineData(RiskLevel.Crisis)]
    public void Harassment_comes_to_the_moderators_whatever_the_level_is(RiskLevel level)
    {
        var effects = Effects(level, harassment: 0.5);

        effects.Items.Should().ContainSingle().Which.Should().Be(new ModerationItem(
            Item, ModerationItemKind.Flag, Group, Message, null, "harassment", "", ModerationItemState.Open, null, Now, "", ""));
        effects.Evidence.Should().HaveCount(level >= RiskLevel.Red ? 1 : 0, "a clinician reads what is a sign of danger as well");
        effects.Holds.Should().BeEmpty("nothing is folded by a score");
        if (level != RiskLevel.Amber)
        {
            Effects(level, harassment: 0.49).Items.Should().BeEmpty();
        }
    }

    [Fact]
    public void A_message_that_nothing_could_assess_is_no_harassment() =>
        Effects(RiskLevel.Unscreened, harassment: 0.9).Items.Should().BeEmpty();

    [Theory]
    [InlineData(RiskLevel.Red)]
    [InlineData(RiskLevel.Crisis)]
    public void Red_and_crisis_are_evidence_and_a_support_card(RiskLevel level)
    {
        var effects = Effects(level);

        var evidence = effects.Evidence.Should().ContainSingle().Subject;
        (evidence.Member, evidence.Group, evidence.Seq, evidence.MessageId).Should().Be((Ana, Group, 7L, Message));
        evidence.Assessment.Level.Should().Be(level);
        effects.Notices.Should().ContainSingle().Which
            .Should().Be(new MemberNotice(0, Ana, MemberNoticeKind.SupportCard, (int)level, Now));
        effects.Items.Should().BeEmpty();
    }

    [Fact]
    public void The_same_card_does_not_come_back_within_six_hours() =>
        Effects(RiskLevel.Red, lastCard: Card(RiskLevel.Red, Now - ScreeningRules.SupportCardPause + TimeSpan.FromMilliseconds(1)))
            .Notices.Should().BeEmpty();

    [Fact]
    public void The_same_card_comes_back_after_six_hours() =>
        Effects(RiskLevel.Red, lastCard: Card(RiskLevel.Red, Now - ScreeningRules.SupportCardPause)).Notices.Should().ContainSingle();

    [Fact]
    public void A_higher_level_brings_the_card_at_once() =>
        Effects(RiskLevel.Crisis, lastCard: Card(RiskLevel.Red, Now)).Notices.Should().ContainSingle();

    [Fact]
    public void A_lower_level_does_not_bring_the_card_again() =>
        Effects(RiskLevel.Red, lastCard: Card(RiskLevel.Crisis, Now)).Notices.Should().BeEmpty();

    [Fact]
    public void A_card_that_is_held_back_holds_back_no_evidence() =>
        Effects(RiskLevel.Crisis, lastCard: Card(RiskLevel.Crisis, Now)).Evidence.Should().ContainSingle();

    [Fact]
    public void A_failed_attempt_is_tried_again_before_anything_follows() =>
        Effects(RiskLevel.Unscreened, retryAt: Now.AddSeconds(5)).Should().Be(ModerationEffects.None);

    [Fact]
    public void The_last_failed_attempt_is_evidence_for_a_clinician_and_no_card()
    {
        var effects = Effects(RiskLevel.Unscreened, retryAt: null);

        effects.Evidence.Should().ContainSingle().Which.Assessment.Level.Should().Be(RiskLevel.Unscreened);
        effects.Notices.Should().BeEmpty();
        effects.Items.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_failure_is_tried_three_times(int attempt, bool isTriedAgain) => ScreeningRules
        .RetryAt(RiskLevel.Unscreened, attempt, Now).Should().Be(isTriedAgain ? Now + ScreeningRules.RetryAfter : null);

    [Theory]
    [InlineData(RiskLevel.Green)]
    [InlineData(RiskLevel.Amber)]
    [InlineData(RiskLevel.Red)]
    [InlineData(RiskLevel.Crisis)]
    public void An_answer_is_not_tried_again(RiskLevel level) => ScreeningRules.RetryAt(level, 1, Now).Should().BeNull();

    private static ModerationEffects Effects(
        RiskLevel level, double harassment = 0, MemberNotice? lastCard = null, DateTimeOffset? retryAt = null)
    {
        var categories = ImmutableDictionary<RiskCategory, double>.Empty.Add(RiskCategory.Harassment, harassment);
        var screened = new ScreenedMessage(7, Message, Ana, new Assessment(level, 0.5, categories, [], "test"), Attempt: 1, retryAt);
        return ScreeningRules.Effects(Group, screened, lastCard, Item, Now);
    }

    private static MemberNotice Card(RiskLevel level, DateTimeOffset at) => new(1, Ana, MemberNoticeKind.SupportCard, (int)level, at);
}
