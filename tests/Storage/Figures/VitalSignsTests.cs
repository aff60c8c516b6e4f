using TherapyGroups.Figures;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Paging;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Figures;

public sealed class VitalSignsTests : IDisposable
{
    private static readonly IReadOnlyDictionary<RiskLevel, int> None = new Dictionary<RiskLevel, int>();

    private readonly StorageFixture storage = new();

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_server_where_nothing_waits_has_nothing_to_show()
    {
        var signs = await Read();

        signs.OpenCases.Should().BeEmpty();
        (signs with { OpenCases = None }).Should().Be(new VitalSigns(null, 0, None, 0, null, 0, 0, 0));
    }

    [Fact]
    public async Task The_oldest_event_that_moderation_has_not_looked_at_is_found_however_many_came_after()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        await storage.Case(group, ana);
        storage.Time.Advance(TimeSpan.FromMinutes(1));
        var since = Now;
        var first = await storage.World.Post(group, ana, "first");
        storage.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await storage.World.Post(group, ana, "second");

        (await Read()).OldestUnassessed.Should().Be(since);

        await Screen(group, first.Seq - 1, first.As(RiskLevel.Green));
        (await Read()).OldestUnassessed.Should().Be(Now);
        await Screen(group, first.Seq, second.As(RiskLevel.Green));
        (await Read()).OldestUnassessed.Should().BeNull();
    }

    [Fact]
    public async Task A_message_without_an_answer_counts_until_it_has_one()
    {
        var group = await storage.World.Group();
        var message = await storage.World.Post(group, await storage.World.SeatedMember(group, "ana"), "hello");
        await Screen(group, 0, message.As(RiskLevel.Unscreened, retryAt: Now.AddSeconds(5)));

        (await Read()).Unscreened.Should().Be(1);

        await Screen(group, message.Seq, message.As(RiskLevel.Green, attempt: 2));
        (await Read()).Unscreened.Should().Be(0);
    }

    [Fact]
    public async Task Cases_count_by_level_and_by_what_they_wait_for_and_drills_do_not()
    {
        var since = Now;
        var old = await Raised("ana", RiskLevel.Crisis);
        storage.Time.Advance(TimeSpan.FromSeconds(1));
        var seen = await Raised("ben", RiskLevel.Crisis);
        await Raised("chloe", RiskLevel.Red);
        await Save(CaseRules.Deliver(seen, Now, storage.Clock), CaseHistoryKind.Delivered);
        await storage.Books.Drills.Raise(new MemberId("rivera"), Now);

        var signs = await Read();

        signs.OpenCases.Should().BeEquivalentTo(
            new Dictionary<RiskLevel, int> { [RiskLevel.Crisis] = 2, [RiskLevel.Red] = 1 });
        (signs.Undelivered, signs.OldestUndelivered, signs.Overdue).Should().Be((2, since, 0));

        storage.Time.Advance(storage.Clock.AnswerWithin(RiskLevel.Crisis));
        (await Read()).Overdue.Should().Be(2);
        await Save(CaseRules.Act(old, CaseTrigger.Acknowledge, new MemberId("rivera")).After, CaseHistoryKind.Acknowledged);
        signs = await Read();
        (signs.Undelivered, signs.Overdue).Should().Be((1, 1));
    }

    [Fact]
    public async Task A_call_of_the_pager_counts_until_it_is_heard_and_a_way_that_fails_until_it_works()
    {
        var riskCase = await Raised("ana", RiskLevel.Crisis);
        (await storage.Books.Cases.Save(
            riskCase with { Version = riskCase.Version + 1 }, new CaseHistoryEntry(Now, CaseHistoryKind.Escalated, null),
            new CaseSaving([PagerChannel.Webhook]))).Should().BeTrue();
        var page = (await storage.Books.Pages.Take(Now, Now.AddMinutes(1), 10)).Should().ContainSingle().Subject;
        await storage.Books.Pages.Failed(page, "no answer", Now, Now.AddSeconds(2));

        var signs = await Read();
        (signs.PagesWaiting, signs.PagerChannelsFailing).Should().Be((1, 1));

        await storage.Books.Pages.Sent(page, Now);
        signs = await Read();
        (signs.PagesWaiting, signs.PagerChannelsFailing).Should().Be((0, 0));
    }

    private Task<VitalSigns> Read() => storage.Books.VitalSigns.Read(Now);

    private async Task<RiskCase> Raised(string pseudonym, RiskLevel level)
    {
        var group = await storage.World.Group();
        return await storage.Case(group, await storage.World.SeatedMember(group, pseudonym), level);
    }

    private async Task Save(RiskCase changed, CaseHistoryKind kind) =>
        (await storage.Books.Cases.Save(changed, new CaseHistoryEntry(Now, kind, null))).Should().BeTrue();

    private async Task Screen(GroupId group, long from, ScreenedMessage screened) => (await storage.Books.Screening.Save(
        Screened.Batch(group, from, screened.Seq, ModerationEffects.None, screened), Now)).Should().NotBeNull();
}
