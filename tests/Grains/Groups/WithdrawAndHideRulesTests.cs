using TherapyGroups.Groups;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class WithdrawAndHideRulesTests
{
    [Fact]
    public void An_author_can_withdraw_at_any_time() => Rule(Withdraw(Ana), now: Now.AddYears(1)).Should().Be(ChangeResult.Changed);

    [Fact]
    public void A_muted_author_can_withdraw() =>
        Rule(Withdraw(Ana), Open().Muted(Ana, Now.AddHours(1))).Should().Be(ChangeResult.Changed);

    [Fact]
    public void An_author_can_withdraw_in_a_closed_room() =>
        Rule(Withdraw(Ana), Open() with { IsOpen = false }).Should().Be(ChangeResult.Changed);

    [Fact]
    public void An_author_who_left_can_withdraw() => Rule(Withdraw(Ana), Open().Without(Ana)).Should().Be(ChangeResult.Changed);

    [Fact]
    public void A_hidden_message_can_be_withdrawn() => Rule(Withdraw(Ana), state: MessageState.Hidden).Should().Be(ChangeResult.Changed);

    [Theory]
    [InlineData(MessageState.Withdrawn)]
    [InlineData(MessageState.Erased)]
    public void What_is_gone_cannot_be_withdrawn_again(MessageState state) =>
        Rule(Withdraw(Ana), state: state).Should().Be(ChangeResult.Unchanged);

    [Fact]
    public void Nobody_withdraws_anothers_message()
    {
        Rule(Withdraw(Ben)).Should().Be(ChangeResult.NotTheAuthor);
        Rule(Withdraw(Sam)).Should().Be(ChangeResult.NotTheAuthor);
    }

    [Fact]
    public void A_stranger_cannot_withdraw_anothers_message() => Rule(Withdraw(Stranger)).Should().Be(ChangeResult.NotAMember);

    [Fact]
    public void A_moderator_or_facilitator_can_hide_a_visible_message()
    {
        Rule(Hide(Sam)).Should().Be(ChangeResult.Changed);
        Rule(Hide(Fay)).Should().Be(ChangeResult.Changed);
    }

    [Fact]
    public void A_moderator_can_restore_a_hidden_message() =>
        Rule(Restore(Sam), state: MessageState.Hidden).Should().Be(ChangeResult.Changed);

    [Fact]
    public void A_member_can_neither_hide_nor_restore()
    {
        Rule(Hide(Ana)).Should().Be(ChangeResult.NotAModerator);
        Rule(Restore(Ana), state: MessageState.Hidden).Should().Be(ChangeResult.NotAModerator);
    }

    [Fact]
    public void A_moderator_of_another_group_cannot_hide() => Rule(Hide(Sam), Open().Without(Sam)).Should().Be(ChangeResult.NotAMember);

    [Fact]
    public void Hiding_and_restoring_need_a_reason()
    {
        Rule(Hide(Sam, reason: " ")).Should().Be(ChangeResult.ReasonMissing);
        Rule(Restore(Sam, reason: ""), state: MessageState.Hidden).Should().Be(ChangeResult.ReasonMissing);
    }

    [Fact]
    public void Hiding_what_is_hidden_changes_nothing() => Rule(Hide(Sam), state: MessageState.Hidden).Should().Be(ChangeResult.Unchanged);

    [Fact]
    public void Restoring_what_is_visible_changes_nothing() => Rule(Restore(Sam)).Should().Be(ChangeResult.Unchanged);

    [Theory]
    [InlineData(MessageState.Withdrawn)]
    [InlineData(MessageState.Erased)]
    public void What_the_author_took_back_can_neither_be_hidden_nor_restored(MessageState state)
    {
        Rule(Hide(Sam), state: state).Should().Be(ChangeResult.NotVisible);
        Rule(Restore(Sam), state: state).Should().Be(ChangeResult.NotVisible);
    }

    private static ChangeResult Rule(
        ChangeMessage wish, GroupState? group = null, MessageState state = MessageState.Visible, DateTimeOffset? now = null) =>
        GroupRules.Change(group ?? Open(), Message(Ana, state), wish, now ?? Now).Result;
}
