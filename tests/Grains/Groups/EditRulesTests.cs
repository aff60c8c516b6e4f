using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Groups;
using TherapyGroups.Sessions;
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

    [Fact]
    public void A_refusal_that_time_heals_says_until_when()
    {
        var next = Now.AddDays(1);
        var planned = Open() with
        {
            IsOpen = false, Session = new GroupSession(next, next, next.AddHours(1), SessionPhase.Planned),
        };

        Ruling(Edit(Ana), Open().Muted(Ana, next)).Should().Be(new ChangeRuling(ChangeResult.Muted, next));
        Ruling(Edit(Ana), planned).Should().Be(new ChangeRuling(ChangeResult.RoomClosed, next));
    }

    [Fact]
    public void A_group_that_is_closed_for_good_says_so() =>
        Rule(Edit(Ana), Open() with { IsOpen = false, ClosedAt = Now }).Should().Be(ChangeResult.GroupClosed);

    [Fact]
    public void Whoever_is_asked_for_the_agreement_again_accepts_it_before_they_edit()
    {
        var changed = Open() with { AgreementVersion = 4 };

        Rule(Edit(Ana), changed).Should().Be(ChangeResult.AgreementChanged);
        Rule(Edit(Sam), changed, Message(Sam)).Should().Be(ChangeResult.Changed, "its staff keep it");
    }

    [Theory]
    [InlineData(CoverageEffect.None, ChangeResult.Changed)]
    [InlineData(CoverageEffect.Warn, ChangeResult.Changed)]
    [InlineData(CoverageEffect.Slow, ChangeResult.Changed)]
    [InlineData(CoverageEffect.ReadOnly, ChangeResult.Uncovered)]
    [InlineData(CoverageEffect.Close, ChangeResult.Uncovered)]
    public void A_room_for_reading_alone_takes_no_edits_but_from_those_who_keep_it(CoverageEffect effect, ChangeResult result)
    {
        GroupRules.Change(Open(), Message(Ana), Edit(Ana), Now, effect).Result.Should().Be(result);
        GroupRules.Change(Open(), Message(Sam), Edit(Sam), Now, effect).Result.Should().Be(ChangeResult.Changed);
        GroupRules.Change(Open(), Message(Ana), Withdraw(Ana), Now, effect).Result.Should().Be(ChangeResult.Changed);
    }

    [Fact]
    public void In_a_slow_room_the_first_edit_is_free_and_the_next_one_waits()
    {
        var posted = Slow(60).Apply(GroupEvents.Posted(5, Post(Ana), Slow(60).Seats[Ana], Now));
        Rule(Edit(Ana), posted, now: Now.AddSeconds(1)).Should().Be(ChangeResult.Changed, "a mistake is put right at once");
        var edited = posted.Apply(GroupEvents.Changed(6, Message(Ana), Edit(Ana), Now.AddSeconds(1)));

        Ruling(Edit(Ana, "Good day."), edited, now: Now.AddSeconds(60))
            .Should().Be(new ChangeRuling(ChangeResult.SlowDown, Now.AddSeconds(61)));
        Rule(Edit(Ana, "Good day."), edited, now: Now.AddSeconds(61)).Should().Be(ChangeResult.Changed);
        Rule(Edit(Ben, "Good day."), edited, Message(Ben), Now.AddSeconds(2)).Should().Be(ChangeResult.Changed, "each for themselves");
        Rule(Withdraw(Ana), edited, now: Now.AddSeconds(2)).Should().Be(ChangeResult.Changed, "taking words back waits for nothing");
        GroupRules.Post(edited, Post(Ana), Now.AddSeconds(60)).Result.Should().Be(PostResult.Accepted, "an edit puts off no post");
    }

    [Fact]
    public void Whoever_keeps_the_agreement_edits_as_often_as_they_need_to()
    {
        var edited = Slow(60).Apply(GroupEvents.Changed(5, Message(Sam), Edit(Sam), Now));

        Rule(Edit(Sam, "Good day."), edited, Message(Sam)).Should().Be(ChangeResult.Changed);
    }

    [Fact]
    public void The_same_words_again_get_their_answer_however_slow_the_room()
    {
        var edited = Slow(60).Apply(GroupEvents.Changed(5, Message(Ana), Edit(Ana), Now));

        Rule(Edit(Ana), edited, Message(Ana) with { Text = "Good night." }).Should().Be(ChangeResult.Unchanged);
    }

    [Fact]
    public void Edits_of_one_member_are_never_closer_than_the_room_is_slow() => Prop.ForAll(
        Gen.Choose(0, 40).ArrayOf().ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(),
        (pauses, seconds) =>
        {
            var (group, now, edits) = (Slow(seconds), Now, new List<DateTimeOffset>());
            for (var i = 0; i < pauses.Length; i++)
            {
                now = now.AddSeconds(pauses[i]);
                var wish = Edit(Ana, $"Good night {i}.");
                var message = Message(Ana) with { At = now };
                if (GroupRules.Change(group, message, wish, now).Result == ChangeResult.Changed)
                {
                    edits.Add(now);
                    group = group.Apply(GroupEvents.Changed(group.Head + 1, message, wish, now));
                }
            }

            return edits.Count >= Math.Min(1, pauses.Length)
                && edits.Zip(edits.Skip(1)).All(pair => pair.Second - pair.First >= TimeSpan.FromSeconds(seconds));
        }).QuickCheckThrowOnFailure();

    private static GroupState Slow(int seconds) => Open() with { SlowModeSeconds = seconds };

    private static ChangeResult Rule(
        ChangeMessage wish, GroupState? group = null, Message? message = null, DateTimeOffset? now = null) =>
        Ruling(wish, group, message, now).Result;

    private static ChangeRuling Ruling(
        ChangeMessage wish, GroupState? group = null, Message? message = null, DateTimeOffset? now = null) =>
        GroupRules.Change(group ?? Open(), message ?? Message(Ana), wish, now ?? Now);
}
