using TherapyGroups.Groups;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class EditRulesTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(MessageLimits.EditWindowMinutes);

    [Fact]
    public void An_author_can_edit() => Rule(Edit(Ana)).Should().Be(ChangeResult.Changed);

    [Fact]
    public void Adding_a_content_note_is_a_change() => Rule(Edit(Ana, "Good evening.", "loss")).Should().Be(ChangeResult.Changed);

    [Fact]
    public void The_same_words_again_change_nothing() => Rule(Edit(Ana, "Good evening.")).Should().Be(ChangeResult.Unchanged);

    [Fact]
    public void Nobody_edits_anothers_words()
    {
        Rule(Edit(Ben)).Should().Be(ChangeResult.NotTheAuthor);
        Rule(Edit(Sam)).Should().Be(ChangeResult.NotTheAuthor);
    }

    [Fact]
    public void A_stranger_cannot_edit() => Rule(Edit(Stranger)).Should().Be(ChangeResult.NotAMember);

    [Fact]
    public void An_author_who_left_cannot_edit() => Rule(Edit(Ana), Open().Without(Ana)).Should().Be(ChangeResult.NotAMember);

    [Fact]
    public void The_edit_window_is_open_in_its_last_millisecond() => Rule(Edit(Ana), now: Now + Window).Should().Be(ChangeResult.Changed);

    [Fact]
    public void The_edit_window_is_closed_a_millisecond_later() =>
        Rule(Edit(Ana), now: Now + Window + TimeSpan.FromMilliseconds(1)).Should().Be(ChangeResult.EditWindowClosed);

    [Theory]
    [InlineData(MessageState.Withdrawn)]
    [InlineData(MessageState.Hidden)]
    [InlineData(MessageState.Erased)]
    public void Only_visible_words_can_be_edited(MessageState state) =>
        Rule(Edit(Ana), message: Message(Ana, state)).Should().Be(ChangeResult.NotVisible);

    [Fact]
    public void A_muted_author_cannot_edit() => Rule(Edit(Ana), Open().Muted(Ana, Now.AddMinutes(1))).Should().Be(ChangeResult.Muted);

    [Fact]
    public void Nobody_edits_in_a_closed_room() => Rule(Edit(Ana), Open() with { IsOpen = false }).Should().Be(ChangeResult.RoomClosed);

    [Fact]
    public void Words_cannot_be_edited_away() => Rule(Edit(Ana, "\u2800")).Should().Be(ChangeResult.Empty);

    [Fact]
    public void An_edit_can_be_too_long() =>
        Rule(Edit(Ana, new string('a', MessageLimits.TextMaxLength + 1))).Should().Be(ChangeResult.TooLong);

    [Fact]
    public void An_edits_content_note_can_be_too_long() =>
        Rule(Edit(Ana, contentNote: new string('a', MessageLimits.ContentNoteMaxLength + 1))).Should().Be(ChangeResult.ContentNoteTooLong);

    private static ChangeResult Rule(
        ChangeMessage wish, GroupState? group = null, Message? message = null, DateTimeOffset? now = null) =>
        GroupRules.Change(group ?? Open(), message ?? Message(Ana), wish, now ?? Now);
}
