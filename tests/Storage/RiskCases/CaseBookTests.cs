using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.RiskCases;

public sealed class CaseBookTests : IDisposable
{
    private static readonly MemberId Rivera = new("dr-rivera");
    private readonly StorageFixture storage = new();

    private IRiskCaseBook Book => storage.Books.Cases;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_case_is_read_back_as_it_was_saved_and_outlasts_a_restart()
    {
        var riskCase = await Raised("ana");
        var changed = Change(riskCase) with
        {
            Step = EscalationStep.AllOnDuty, AssignedTo = Rivera, AcknowledgedBy = Rivera, AnswerBy = null,
        };

        (await Book.Save(changed, Noted("hello"))).Should().BeTrue();
        storage.Reopen();

        (await Book.Load(riskCase.Id)).Should().Be(changed);
        (await Book.Load(new CaseId("nothing"))).Should().BeNull();
    }

    [Fact]
    public async Task A_case_is_saved_only_over_the_version_before()
    {
        var riskCase = await Raised("ana");
        await Book.Save(Change(riskCase), Noted("first"));

        (await Book.Save(Change(riskCase), Noted("second"))).Should().BeFalse();
        (await Book.Save(riskCase with { Version = riskCase.Version + 3 }, Noted("third"))).Should().BeFalse();

        (await Book.History(riskCase.Id)).Select(entry => entry.Note).Should().Equal("", "first");
    }

    [Fact]
    public async Task Of_many_who_save_a_case_at_once_one_does()
    {
        var riskCase = await Raised("ana");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Book.Save(Change(riskCase), Noted("me"))));

        answers.Count(isSaved => isSaved).Should().Be(1);
        (await Book.History(riskCase.Id)).Should().HaveCount(2);
    }

    [Fact]
    public async Task The_history_keeps_every_field_of_its_entries()
    {
        var riskCase = await Raised("ana");
        var resolved = new CaseHistoryEntry(
            Now, CaseHistoryKind.Resolved, Rivera, "We talked.", Disposition.Referred, Now.AddDays(7));

        await Book.Save(Change(riskCase) with { Phase = CasePhase.Resolved }, resolved);

        (await Book.History(riskCase.Id)).Should().Equal(new CaseHistoryEntry(Now, CaseHistoryKind.Raised, null), resolved);
    }

    [Fact]
    public async Task Open_cases_are_listed_by_severity_and_then_by_age()
    {
        var red = await Raised("ana", RiskLevel.Red);
        storage.Time.Advance(TimeSpan.FromSeconds(1));
        var older = await Raised("ben");
        storage.Time.Advance(TimeSpan.FromSeconds(1));
        var newer = await Raised("chloe");
        var resolved = await Raised("dan");
        await Book.Save(Change(resolved) with { Phase = CasePhase.Resolved }, Noted("over"));

        (await Book.Open()).Select(riskCase => riskCase.Id).Should().Equal(older.Id, newer.Id, red.Id);
        (await Book.Resolved(limit: 10)).Select(riskCase => riskCase.Id).Should().Equal(resolved.Id);
    }

    [Fact]
    public async Task A_case_is_due_at_its_deadline_while_nobody_has_answered()
    {
        var riskCase = await Raised("ana");
        var deadline = riskCase.DeadlineAt.GetValueOrDefault();

        (await Book.Due(deadline.AddMilliseconds(-1), 10)).Should().BeEmpty();
        (await Book.Due(deadline, 10)).Should().Equal(riskCase.Id);
        await Book.Save(Change(riskCase) with { Phase = CasePhase.Acknowledged, DeadlineAt = null }, Noted("mine"));
        (await Book.Due(deadline, 10)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_most_overdue_case_is_due_first()
    {
        var first = await Raised("ana");
        storage.Time.Advance(TimeSpan.FromSeconds(1));
        await Raised("ben");

        (await Book.Due(Now.AddHours(1), limit: 1)).Should().Equal(first.Id);
    }

    [Fact]
    public async Task Evidence_is_read_with_the_ten_messages_before_it_and_the_two_after()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var ben = await storage.World.SeatedMember(group, "ben");
        for (var i = 1; i <= 12; i++)
        {
            await storage.World.Post(group, ben, $"before {i}");
        }

        var riskCase = await storage.Case(group, ana, RiskLevel.Crisis, "help");
        for (var i = 1; i <= 3; i++)
        {
            await storage.World.Post(group, ben, $"after {i}");
        }

        var evidence = (await Book.Evidence(riskCase.Id)).Should().ContainSingle().Subject;
        (evidence.Text, evidence.GroupName, evidence.Assessment.Level).Should().Be(("help", "Evening calm", RiskLevel.Crisis));
        evidence.Assessment.Categories.Should().Contain(RiskCategory.PlanOrIntent, 0.9);
        evidence.Assessment.Evidence.Should().Equal(new Evidence(0, 5, 1));
        evidence.Before.Select(message => message.Text).Should().Equal(Enumerable.Range(3, 10).Select(i => $"before {i}"));
        evidence.After.Select(message => message.Text).Should().Equal("after 1", "after 2");
    }

    private static RiskCase Change(RiskCase riskCase) => riskCase with { Version = riskCase.Version + 1 };

    private CaseHistoryEntry Noted(string note) => new(Now, CaseHistoryKind.Noted, Rivera, note);

    private async Task<RiskCase> Raised(string pseudonym, RiskLevel level = RiskLevel.Crisis)
    {
        var group = await storage.World.Group();
        return await storage.Case(group, await storage.World.SeatedMember(group, pseudonym), level);
    }
}
