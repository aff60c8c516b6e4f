using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Keeping;

/// <summary>What is private about moderation: sealed, taken along by whose it is, and gone when it should be.</summary>
public sealed class TalkAndAppealsTests : IDisposable
{
    private const string Words = "I see it differently";
    private readonly StorageFixture storage = new();

    private Books Books => storage.Books;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task An_appeal_is_sealed_read_back_taken_along_and_goes_with_the_account()
    {
        var (group, ana) = await Seated();
        var appeal = new Appeal("appeal", "sanction", group, ana, Words, Now);
        (await Books.Appeals.Raise(appeal)).Should().BeTrue();
        (await Books.Appeals.Raise(appeal with { Id = "another" })).Should().BeFalse();
        await Books.Appeals.Decide(
            appeal with { State = AppealState.Upheld, DecidedBy = new MemberId("sam"), DecidedAt = Now, Reason = "heard" }, null, Act());

        var kept = await Books.Appeals.FindAppeal("appeal");
        (kept?.Words, kept?.Reason, kept?.State).Should().Be((Words, "heard", AppealState.Upheld));
        IsOnDisk(Words).Should().BeFalse();
        var held = (await Books.Holdings.Parts(ana)).Single(part => part.Name == "appeals").Rows.Single();
        (held["words"], held["reason"]).Should().Be((Words, "heard"));

        await Books.Erasures.Erase(ana, Now);
        (await Books.Appeals.FindAppeal("appeal"))?.Words.Should().BeEmpty();
    }

    [Fact]
    public async Task A_decision_is_kept_once()
    {
        var (group, ana) = await Seated();
        var appeal = new Appeal("appeal", "sanction", group, ana, Words, Now);
        await Books.Appeals.Raise(appeal);
        var decided = appeal with { State = AppealState.Lifted, DecidedBy = new MemberId("sam"), DecidedAt = Now, Reason = "heard" };
        var ending = SanctionEvents.Ended(await Books.Log.Head(group) + 1, GroupEventKind.MemberMuted, ana, Now);

        (await Books.Appeals.Decide(decided, ending with { Seq = ending.Seq + 7 }, Act())).Should().Be(AppendResult.Conflict);
        (await Books.Appeals.FindAppeal("appeal"))?.State.Should().Be(AppealState.Open, "nothing of a conflict is stored");
        (await Books.Appeals.Decide(decided, ending, Act())).Should().Be(AppendResult.Saved);
        (await Books.Appeals.Decide(decided, ending with { Seq = ending.Seq + 1 }, Act())).Should().Be(AppendResult.Conflict);

        (await Books.Log.Head(group)).Should().Be(ending.Seq);
        (await Books.Notices.Unseen(ana, 0)).Should().ContainSingle(notice => notice.Kind == MemberNoticeKind.AppealDecided);
        (await Books.Audit.Read(0, 10)).Should().ContainSingle();
    }

    [Fact]
    public async Task What_staff_say_about_an_item_is_sealed_and_goes_with_its_message_once_it_is_resolved()
    {
        var (group, ana) = await Seated();
        var message = await storage.World.Post(group, ana, "hello");
        await Books.Screening.Save(
            Screened.Batch(group, 0, message.Seq, ModerationEffects.None, message.As(RiskLevel.Green)), Now);
        var (sam, rivera) = (await storage.World.Member("sam"), await storage.World.Clinician("dr-rivera"));
        var item = new ModerationItemId("item");
        await Books.Queue.Add(new ModerationItem(
            item, ModerationItemKind.Flag, group, message.MessageId, null, "harassment", "", ModerationItemState.Open, null, Now, "", ""));
        await Books.Talk.AddNote(new ItemNote("note", item, sam, Now, "a note among us"), Act());
        var ask = new ClinicianAsk("ask", item, sam, Now, "what do you think");
        await Books.Talk.Ask(ask, Act());
        var answered = ask with { AnsweredBy = rivera, AnsweredAt = Now, Answer = "I think so" };
        (await Books.Talk.Answer(answered, Act())).Should().BeTrue();
        (await Books.Talk.Answer(answered, Act())).Should().BeFalse();

        (await Books.Talk.Notes(item)).Single().Text.Should().Be("a note among us");
        (await Books.Talk.AsksAbout(item)).Single().Should().Be(answered);
        (await Books.Talk.Asks(answered: false)).Should().BeEmpty();
        IsOnDisk("a note among us").Should().BeFalse();
        (await Books.Holdings.Parts(sam)).Single(part => part.Name == "back-channel").Rows.Single()["note"].Should().Be("a note among us");
        (await Books.Holdings.Parts(rivera)).Single(part => part.Name == "answers-to-moderators").Rows.Single()["answer"]
            .Should().Be("I think so");

        await Books.Queue.Resolve(item, sam, "no-action", "they made up");
        (await Books.Retention.Expire(Now.AddYears(1), 10)).Should().Be(1);
        (await Books.Talk.Notes(item)).Single().Text.Should().BeEmpty();
        (await Books.Talk.AsksAbout(item)).Single().Answer.Should().BeEmpty();
    }

    [Fact]
    public async Task A_choice_of_content_notes_is_sealed_and_none_is_a_choice()
    {
        var ana = await storage.World.Member("ana");
        (await Books.ContentNotes.Find(ana)).Should().BeNull();

        await Books.ContentNotes.Set(ana, ["self-harm", "food"]);
        (await Books.ContentNotes.Find(ana)).Should().Equal("self-harm", "food");
        IsOnDisk("self-harm").Should().BeFalse();
        await Books.ContentNotes.Set(ana, []);
        (await Books.ContentNotes.Find(ana)).Should().BeEmpty();

        await Books.Erasures.Erase(ana, Now);
        (await Books.ContentNotes.Find(ana)).Should().BeNull();
    }

    [Fact]
    public async Task A_message_that_the_classifier_sees_a_method_in_is_folded_with_its_screening()
    {
        var (group, ana) = await Seated();
        var message = await storage.World.Post(group, ana, "hello");
        var hold = new MessageHold(message.Seq, message.MessageId, ana, "method-detail");

        await Books.Screening.Save(
            Screened.Batch(group, 0, message.Seq, ModerationEffects.None with { Holds = [hold] }, message.As(RiskLevel.Green)), Now);

        (await Books.Log.ReadMessagesBefore(group, 100, 10)).Single().Should().BeEquivalentTo(
            new { Text = "", State = MessageState.Hidden, HeldFor = "method-detail" });
        (await Books.Log.ReadAfter(group, message.Seq, 10)).Single().Kind.Should().Be(GroupEventKind.MessageHidden);
        (await Books.Held.Own(group, ana, 0, 100))[message.MessageId].Should().Be(new OwnHidden("hello", "", "method-detail", ""));
        (await Books.Notices.Unseen(ana, 0)).Should().ContainSingle(notice => notice.Kind == MemberNoticeKind.MessageHeld);
    }

    [Fact]
    public async Task Words_that_have_changed_since_are_not_folded_for_what_they_were()
    {
        var (group, ana) = await Seated();
        var message = await storage.World.Post(group, ana, "hello");
        await storage.World.Change(group, ana, message.MessageId, MessageChange.Edit, "good evening");
        var hold = new MessageHold(message.Seq, message.MessageId, ana, "method-detail");

        await Books.Screening.Save(
            Screened.Batch(group, 0, message.Seq, ModerationEffects.None with { Holds = [hold] }, message.As(RiskLevel.Green)), Now);

        (await Books.Log.ReadMessagesBefore(group, 100, 10)).Single().State.Should().Be(MessageState.Visible);
        (await Books.Notices.Unseen(ana, 0)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_new_time_of_keeping_is_told_to_the_group_and_recorded()
    {
        var group = await storage.World.Group();

        (await Books.Retention.SetDays(group, 7, Act())).Should().BeTrue();
        (await Books.Retention.SetDays(group, 7, Act())).Should().BeTrue();
        (await Books.Retention.SetDays(new GroupId("nowhere"), 7, Act())).Should().BeFalse();

        (await Books.Directory.Find(group))?.RetentionDays.Should().Be(7);
        (await Books.Log.ReadAfter(group, 0, 10)).Single().Detail.Should().Be("Messages here are now kept for 7 days.");
        (await Books.Audit.Read(0, 10)).Should().ContainSingle();
    }

    private AuditEntry Act() => new(Now, new MemberId("sam"), "test.act", "something", "");

    private bool IsOnDisk(string words)
    {
        var tables = new[]
        {
            ("appeals", "words_sealed"), ("moderation_notes", "note_sealed"), ("clinician_asks", "note_sealed"),
            ("content_note_choices", "folded_sealed"),
        };
        return tables.Any(table => storage.Raw(connection => connection.Query<byte[]>(
            $"SELECT {table.Item2} FROM {table.Item1} WHERE {table.Item2} IS NOT NULL").AsList())
            .Exists(box => System.Text.Encoding.UTF8.GetString(box).Contains(words, StringComparison.Ordinal)));
    }

    private async Task<(GroupId Group, MemberId Ana)> Seated()
    {
        var group = await storage.World.Group();
        return (group, await storage.World.SeatedMember(group, "ana"));
    }
}
