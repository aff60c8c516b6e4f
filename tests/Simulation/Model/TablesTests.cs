using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Simulation.Model;

/// <summary>The model of the database refuses what the real one refuses.</summary>
public sealed class TablesTests
{
    private static readonly GroupId Group = new("group");
    private static readonly MemberId Ana = new("ana");
    private static readonly DateTimeOffset Now = new(2030, 1, 7, 20, 0, 0, TimeSpan.Zero);

    private readonly Tables tables = new(Guards.All, new SeededIds(1), new CaseClock());
    private readonly GroupTable group;

    public TablesTests() => group = tables.Add(new GroupState(
        Group, 0, 12, 1, AgeBand.Adult, IsOpen: true, SlowModeSeconds: 0, ImmutableDictionary<MemberId, Seat>.Empty));

    [Fact]
    public void An_event_that_is_not_the_next_is_refused()
    {
        group.Append(Posting(1)).Should().Be(AppendResult.Saved);

        group.Append(Posting(1)).Should().Be(AppendResult.Conflict);
        group.Append(Posting(3)).Should().Be(AppendResult.Conflict);
        group.Events.Should().ContainSingle();
    }

    [Fact]
    public void A_message_id_is_posted_once()
    {
        var id = Guid.NewGuid();
        group.Append(Posting(1, id)).Should().Be(AppendResult.Saved);

        group.Append(Posting(2, id)).Should().Be(AppendResult.Conflict);
    }

    [Fact]
    public void A_screening_is_saved_only_at_the_cursor_it_was_read_at()
    {
        var batch = new ScreeningBatch(Group, From: 0, To: 1, [], ModerationEffects.None);
        tables.Save(batch, Now).Should().NotBeNull();

        tables.Save(batch, Now).Should().BeNull();
        group.Screened.Should().Be(1);
    }

    [Fact]
    public void The_words_of_a_message_taken_back_are_for_moderation_alone()
    {
        var posting = Posting(1);
        group.Append(posting);
        group.Append(GroupEvents.Changed(2, posting.Message!, Withdrawal(posting), Now)); // a posting has one

        group.After(0, 10, showAll: false).Should().OnlyContain(happened => happened.Message!.Text.Length == 0);
        group.After(0, 10, showAll: true)[0].Message!.Text.Should().Be("hello");
    }

    private static ChangeMessage Withdrawal(GroupEvent posting) => new(Ana, posting.Message!.MessageId, MessageChange.Withdraw);

    private static GroupEvent Posting(long seq, Guid? id = null) => GroupEvents.Posted(
        seq, new PostMessage(Ana, new MessageId(id ?? Guid.NewGuid()), "hello", ""), new Seat(GroupRole.Member, "ana"), Now);
}
