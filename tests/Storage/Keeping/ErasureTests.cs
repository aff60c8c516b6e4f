using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Keeping;

public sealed class ErasureTests : IDisposable
{
    private static readonly MemberId Rivera = new("dr-rivera");
    private readonly StorageFixture storage = new();

    private Books Books => storage.Books;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task An_erased_members_messages_read_erased_everywhere_and_the_others_stay()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var ben = await storage.World.SeatedMember(group, "ben");
        var mine = await storage.World.Post(group, ana, "my words", "loss");
        var others = await storage.World.Post(group, ben, "their words");

        var outcome = await Books.Erasures.Erase(ana, Now);

        (outcome.Result, outcome.Groups.Single()).Should().Be((ErasureResult.Erased, group));
        var shown = await Books.Log.ReadMessagesBefore(group, before: 100, limit: 10);
        shown.Select(message => (message.MessageId, message.Text, message.ContentNote, message.Pseudonym, message.State)).Should().Equal(
            (mine.MessageId, "", "", "", MessageState.Erased), (others.MessageId, "their words", "", "ben", MessageState.Visible));
        (await Books.Log.ReadWordsAfter(group, after: 2, limit: 1))[0].Message?.State.Should().Be(MessageState.Erased);
        (await Books.Log.FindPosted(group, mine.MessageId))?.Text.Should().BeNull();
    }

    [Fact]
    public async Task The_log_tells_each_erased_message_and_the_leaving_without_a_gap()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var first = await storage.World.Post(group, ana, "one");
        var second = await storage.World.Post(group, ana, "two");

        await Books.Erasures.Erase(ana, Now);

        var events = await Books.Log.ReadAfter(group, after: 3, limit: 10);
        events.Select(happened => (happened.Seq, happened.Kind, happened.Message?.MessageId)).Should().Equal(
            (4, GroupEventKind.MessageErased, first.MessageId),
            (5, GroupEventKind.MessageErased, second.MessageId),
            (6, GroupEventKind.MemberLeft, null));
        (await Books.Log.Head(group)).Should().Be(6);
        (await Books.Directory.FindSeat(group, ana)).Should().BeNull();
    }

    [Fact]
    public async Task An_erased_account_its_sessions_and_its_places_are_gone_and_its_name_is_free()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        await Books.Sessions.Open("key", ana, Now, Now.AddHours(1));
        await Books.Waiting.Take(await storage.World.Group(), ana, Now);

        await Books.Erasures.Erase(ana, Now);

        (await Books.Accounts.Find(ana)).Should().BeNull();
        (await Books.Sessions.Find("key", Now)).Should().BeNull();
        foreach (var table in new[] { "account_keys", "waiting", "sessions", "seats" })
        {
            storage.Raw(connection => Statement.Number(connection, $"SELECT COUNT(*) FROM {table}")).Should().Be(0, table);
        }

        (await storage.World.Member("ana")).Should().NotBe(ana);
    }

    [Fact]
    public async Task The_open_case_of_an_erased_member_can_still_be_noted_read_and_resolved()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var riskCase = await storage.Case(group, ana);
        riskCase = await Note(riskCase, CaseHistoryKind.Noted, "before");

        await Books.Erasures.Erase(ana, Now);
        storage.Reopen();
        riskCase = await Note(riskCase, CaseHistoryKind.Noted, "after");
        await Note(riskCase with { Phase = CasePhase.Resolved }, CaseHistoryKind.Resolved, "the end");

        (await Books.Cases.History(riskCase.Id)).Select(entry => entry.Note).Should().Equal("", "before", "after", "the end");
        (await Books.Cases.Evidence(riskCase.Id)).Should().ContainSingle().Which.Text.Should().BeEmpty();
    }

    [Fact]
    public async Task Notes_of_a_resolved_case_go_with_the_member()
    {
        var ana = await storage.World.SeatedMember(await storage.World.Group(), "ana");
        var riskCase = await Resolved(ana);

        await Books.Erasures.Erase(ana, Now);

        (await Books.Cases.History(riskCase.Id)).Select(entry => entry.Note).Should().Equal("", "");
    }

    [Fact]
    public async Task Notes_of_a_case_that_was_open_at_the_erasure_go_thirty_days_after_it_is_resolved()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var riskCase = await storage.Case(group, ana);
        await Books.Erasures.Erase(ana, Now);
        await Note(riskCase with { Phase = CasePhase.Resolved }, CaseHistoryKind.Resolved, "the end");

        (await Books.Retention.ExpireNotesOfErased(Now.AddDays(30).AddMilliseconds(-1))).Should().Be(0);
        (await Books.Retention.ExpireNotesOfErased(Now.AddDays(30))).Should().Be(1);

        (await Books.Cases.History(riskCase.Id)).Select(entry => entry.Note).Should().Equal("", "");
    }

    [Fact]
    public async Task The_notes_of_somebody_who_is_not_erased_stay()
    {
        var ana = await storage.World.SeatedMember(await storage.World.Group(), "ana");
        var riskCase = await Resolved(ana);

        (await Books.Retention.ExpireNotesOfErased(Now.AddYears(1))).Should().Be(0);

        (await Books.Cases.History(riskCase.Id))[^1].Note.Should().Be("the end");
    }

    [Fact]
    public async Task What_an_erased_member_reported_keeps_its_place_in_the_queue_without_their_words()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var message = await storage.World.Post(group, await storage.World.SeatedMember(group, "ben"), "hello");
        var id = new ModerationItemId("item");
        await Books.Queue.Add(new ModerationItem(
            id, ModerationItemKind.Report, group, message.MessageId, ana, "my reason", "my note", ModerationItemState.Open, null, Now, "",
            ""));

        await Books.Erasures.Erase(ana, Now);

        var item = await Books.Queue.Find(id);
        (item?.Reason, item?.Note, item?.State).Should().Be(("", "", ModerationItemState.Open));
    }

    [Fact]
    public async Task A_clinician_who_holds_an_open_case_is_not_erased()
    {
        var group = await storage.World.Group();
        var clinician = await storage.World.Clinician("dr-fay");
        var riskCase = await storage.Case(group, await storage.World.SeatedMember(group, "ana"));
        await Note(riskCase with { Phase = CasePhase.Acknowledged, AcknowledgedBy = clinician }, CaseHistoryKind.Acknowledged, "");

        (await Books.Erasures.Erase(clinician, Now)).Result.Should().Be(ErasureResult.HoldsCases);

        (await Books.Accounts.Find(clinician)).Should().NotBeNull();
    }

    [Fact]
    public async Task The_last_administrator_is_not_erased_and_one_of_two_is()
    {
        var one = await storage.World.Member("ada", AccountRoles.Administrator);
        (await Books.Erasures.Erase(one, Now)).Result.Should().Be(ErasureResult.LastAdministrator);

        await storage.World.Member("ida", AccountRoles.Administrator);

        (await Books.Erasures.Erase(one, Now)).Result.Should().Be(ErasureResult.Erased);
    }

    [Fact]
    public async Task Nobody_is_erased_twice()
    {
        var ana = await storage.World.Member("ana");
        await Books.Erasures.Erase(ana, Now);

        (await Books.Erasures.Erase(ana, Now)).Result.Should().Be(ErasureResult.UnknownMember);
    }

    [Fact]
    public async Task A_message_that_was_on_its_way_when_its_author_was_erased_is_not_stored()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var late = GroupEvents.Posted(
            2, new PostMessage(ana, new MessageId(Guid.NewGuid()), "late", ""), new Seat(GroupRole.Member, "ana"), Now);

        await Books.Erasures.Erase(ana, Now);

        await FluentActions.Awaiting(() => Books.Log.Append(group, late)).Should().ThrowAsync<Exception>();
        (await Books.Log.ReadMessagesBefore(group, before: 100, limit: 10)).Should().BeEmpty();
    }

    private async Task<RiskCase> Resolved(MemberId member)
    {
        var riskCase = await storage.Case((await Books.Directory.GroupsOf(member)).Keys.Single(), member);
        return await Note(riskCase with { Phase = CasePhase.Resolved }, CaseHistoryKind.Resolved, "the end");
    }

    private async Task<RiskCase> Note(RiskCase riskCase, CaseHistoryKind kind, string note)
    {
        var changed = riskCase with { Version = riskCase.Version + 1 };
        (await Books.Cases.Save(changed, new CaseHistoryEntry(Now, kind, Rivera, note))).Should().BeTrue();
        return changed;
    }
}
