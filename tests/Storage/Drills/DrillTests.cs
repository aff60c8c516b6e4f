using TherapyGroups.Drills;
using TherapyGroups.Labels;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Drills;

public sealed class DrillTests : IDisposable
{
    private static readonly MemberId Rivera = new("rivera");

    private readonly StorageFixture storage = new();

    private IDrillBook Drills => storage.Books.Drills;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_drill_is_a_marked_case_with_the_clock_of_a_crisis_and_without_a_member()
    {
        var id = await Raise();
        storage.Reopen();

        var drill = await storage.Books.Cases.Load(id);

        drill.Should().Be(CaseRules.RaiseDrill(id, Now, storage.Clock));
        drill?.IsDrill.Should().BeTrue();
        (await storage.Books.Cases.Evidence(id)).Should().BeEmpty();
        (await storage.Books.Accounts.Find(drill?.Member ?? default)).Should().BeNull();
    }

    [Fact]
    public async Task There_is_no_second_drill_while_one_waits()
    {
        var id = await Raise();
        (await Drills.Raise(Rivera, Now)).Should().BeNull();

        await Take(id);

        (await Drills.Raise(Rivera, Now)).Should().NotBeNull();
    }

    [Fact]
    public async Task Its_times_are_kept()
    {
        var id = await Raise();
        var raisedAt = Now;
        storage.Time.Advance(TimeSpan.FromSeconds(20));
        await Take(id);

        (await Drills.Since(raisedAt, 10)).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Case = id, RaisedAt = raisedAt, ToAcknowledge = TimeSpan.FromSeconds(20), AnswerBy = raisedAt.AddSeconds(60),
        });
        (await Drills.Since(raisedAt.AddSeconds(1), 10)).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_raised_it_is_recorded()
    {
        var id = await Raise();

        (await storage.Books.Audit.Read(0, 10)).Select(row => (row.Entry.Act, row.Entry.By, row.Entry.Subject)).Should()
            .Equal(("drill.raise", Rivera, id.Value));
    }

    [Fact]
    public async Task A_drill_counts_as_a_drill_and_as_nothing_else()
    {
        var id = await Raise();
        await Take(id);

        var figures = await storage.Books.Figures.Read(Now.AddDays(-1), Now.AddDays(1));

        (figures.Cases.Length, figures.Messages, figures.Drills.Length).Should().Be((0, 0, 1));
        (await storage.Books.Labels.Keep(id, null, Rivera, RiskLevel.Red, Now))
            .Should().Be(LabelResult.NothingToJudge);
    }

    private async Task<CaseId> Raise() => await Drills.Raise(Rivera, Now) ?? throw new InvalidOperationException("No drill was raised.");

    private async Task Take(CaseId id)
    {
        var drill = await storage.Books.Cases.Load(id) ?? throw new InvalidOperationException($"There is no case {id}.");
        (await storage.Books.Cases.Save(
            CaseRules.Act(drill, CaseTrigger.Acknowledge, Rivera).After,
            new CaseHistoryEntry(Now, CaseHistoryKind.Acknowledged, Rivera))).Should().BeTrue();
    }
}
