using TherapyGroups.Members;
using TherapyGroups.Paging;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Paging;

public sealed class PageTests : IDisposable
{
    private static readonly CaseSaving Both = new([PagerChannel.Webhook, PagerChannel.Mail]);

    private readonly StorageFixture storage = new();

    private IPageBook Pages => storage.Books.Pages;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_step_to_the_pager_puts_a_call_down_for_each_channel_which_outlasts_a_restart()
    {
        var riskCase = await Paged("ana");
        storage.Reopen();

        var taken = await Take();

        taken.Select(page => (page.Case, page.Channel, page.Level, page.Attempt)).Should().BeEquivalentTo(
        [
            (riskCase.Id, PagerChannel.Webhook, riskCase.Level, 1),
            (riskCase.Id, PagerChannel.Mail, riskCase.Level, 1),
        ]);
    }

    [Fact]
    public async Task A_step_that_is_not_saved_puts_no_call_down()
    {
        var riskCase = await Raised("ana");

        (await storage.Books.Cases.Save(riskCase, Escalated(), Both)).Should().BeFalse();

        (await Take()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_taken_and_never_marked_comes_again_with_the_same_id()
    {
        await Paged("ana");
        var first = await Take();

        (await Take()).Should().BeEmpty("somebody is at it");
        storage.Time.Advance(TimeSpan.FromSeconds(30));

        (await Take()).Should().BeEquivalentTo(first.Select(page => page with { Attempt = 2 }));
    }

    [Fact]
    public async Task What_was_sent_comes_no_more_also_when_another_server_says_that_it_failed()
    {
        await Paged("ana");
        foreach (var page in await Take())
        {
            await Pages.Sent(page, Now);
            await Pages.Failed(page, "late", Now, Now);
        }

        storage.Time.Advance(TimeSpan.FromHours(1));

        (await Take()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_failed_comes_when_it_is_due_and_its_channel_fails_since_the_first_failure()
    {
        await Paged("ana");
        var since = Now;
        var webhook = (await Take()).Single(page => page.Channel == PagerChannel.Webhook);
        await Pages.Failed(webhook, "answered 500", Now, Now.AddSeconds(5));
        storage.Time.Advance(TimeSpan.FromSeconds(5));
        var again = (await Take()).Should().ContainSingle().Subject;
        await Pages.Failed(again, "answered 503", Now, Now.AddSeconds(10));

        (await Pages.States()).Should().Equal(new PagerState(PagerChannel.Webhook, since, "answered 503", null));

        await Pages.Sent(again, Now);
        (await Pages.States()).Should().Equal(new PagerState(PagerChannel.Webhook, null, "", Now));
    }

    [Fact]
    public async Task A_case_has_one_call_to_make_on_each_channel_however_often_it_steps_on()
    {
        var riskCase = await Paged("ana");
        var again = riskCase with { Version = riskCase.Version + 1 };

        (await storage.Books.Cases.Save(again, Escalated(), Both)).Should().BeTrue();

        (await Take()).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_call_whose_case_was_answered_is_dropped()
    {
        var riskCase = await Paged("ana");
        var taken = CaseRules.Act(riskCase, CaseTrigger.Acknowledge, new MemberId("rivera")).After;
        await storage.Books.Cases.Save(taken, new CaseHistoryEntry(Now, CaseHistoryKind.Acknowledged, null));

        (await Take()).Should().BeEmpty();
    }

    private Task<IReadOnlyList<Page>> Take() => Pages.Take(Now, Now.AddSeconds(30), 10);

    private CaseHistoryEntry Escalated() => new(Now, CaseHistoryKind.Escalated, null);

    private async Task<RiskCase> Raised(string pseudonym)
    {
        var group = await storage.World.Group();
        return await storage.Case(group, await storage.World.SeatedMember(group, pseudonym));
    }

    private async Task<RiskCase> Paged(string pseudonym)
    {
        var riskCase = await Raised(pseudonym);
        var stepped = riskCase with { Step = EscalationStep.Pager, Version = riskCase.Version + 1 };
        (await storage.Books.Cases.Save(stepped, Escalated(), Both)).Should().BeTrue();
        return stepped;
    }
}
