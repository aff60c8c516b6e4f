using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Sealing;

/// <summary>What lies on disk tells nobody what was said.</summary>
public sealed class AtRestTests : IDisposable
{
    private const string Canary = "the canary sang at half past nine";
    private readonly StorageFixture storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task No_word_that_was_posted_edited_noted_or_reported_is_found_in_the_database()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var message = await storage.World.Post(group, ana, Canary, Canary);
        await storage.World.Change(group, ana, message.MessageId, MessageChange.Edit, Canary + " again", Canary + " again");
        var riskCase = await storage.Case(group, ana, text: Canary);
        await storage.Books.Cases.Save(
            riskCase with { Version = riskCase.Version + 1 },
            new CaseHistoryEntry(storage.Time.GetUtcNow(), CaseHistoryKind.Noted, new MemberId("dr-rivera"), Canary));
        await storage.Books.Queue.Add(new ModerationItem(
            new ModerationItemId("item"), ModerationItemKind.Report, group, message.MessageId, ana, Canary, Canary,
            ModerationItemState.Open, null, storage.Time.GetUtcNow(), "", ""));
        await storage.Books.Queue.Resolve(new ModerationItemId("item"), new MemberId("sam"), "hidden", Canary);
        await storage.World.Change(group, ana, message.MessageId, MessageChange.Hide, reason: Canary);
        await storage.Books.Audit.Record(new AuditEntry(storage.Time.GetUtcNow(), new MemberId("sam"), "message.hide", "one", Canary));

        storage.Stored.PlacesThatHold(Canary).Should().BeEmpty();
        storage.Stored.PlacesThatHold("canary").Should().BeEmpty();
        storage.Books.Database.Dispose();
        storage.Stored.PlacesThatHold("canary").Should().BeEmpty("closing moves the write-ahead log into the database");
    }

    [Fact]
    public async Task The_search_finds_what_is_not_sealed()
    {
        await storage.World.Group(name: "canary fanciers");

        storage.Stored.PlacesThatHold("canary").Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_text_moved_to_another_event_does_not_open()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        await storage.World.Post(group, ana, "one");
        await storage.World.Post(group, ana, "two");

        storage.Raw(connection => Statement.Run(
            connection,
            "UPDATE group_events SET text_sealed = (SELECT text_sealed FROM group_events WHERE seq = 2) WHERE seq = 3"));

        var moved = (await storage.Books.Log.ReadAfter(group, after: 2, limit: 1)).Should().ContainSingle().Subject.Message;
        (moved?.State, moved?.Text).Should().Be((MessageState.Unreadable, ""));
    }

    [Fact]
    public async Task A_note_moved_to_another_case_does_not_open()
    {
        var group = await storage.World.Group();
        var riskCase = await storage.Case(group, await storage.World.SeatedMember(group, "ana"));
        var changed = riskCase with { Version = riskCase.Version + 1 };
        await storage.Books.Cases.Save(changed, Noted("first"));
        await storage.Books.Cases.Save(changed with { Version = changed.Version + 1 }, Noted("second"));

        storage.Raw(connection => Statement.Run(
            connection,
            "UPDATE case_history SET note_sealed = (SELECT note_sealed FROM case_history WHERE version = 2) WHERE version = 3"));

        (await storage.Books.Cases.History(riskCase.Id)).Select(entry => (entry.Note, entry.IsDamaged))
            .Should().Equal(("", false), ("first", false), ("", true));
    }

    private CaseHistoryEntry Noted(string note) =>
        new(storage.Time.GetUtcNow(), CaseHistoryKind.Noted, new MemberId("dr-rivera"), note);
}
