using TherapyGroups.Figures;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Figures;

public sealed class FiguresTests : IDisposable
{
    private static readonly MemberId Rivera = new("rivera");

    private readonly StorageFixture storage = new();

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Times_are_of_the_first_screen_and_the_first_person_and_a_missed_deadline_counts()
    {
        var from = Now;
        var prompt = await Raised("ana");
        var missed = await Raised("ben");
        storage.Time.Advance(TimeSpan.FromSeconds(4));
        await Note(prompt, CaseHistoryKind.Delivered, 1);
        await Note(missed, CaseHistoryKind.Escalated, 1);
        storage.Time.Advance(TimeSpan.FromSeconds(8));
        await Note(prompt, CaseHistoryKind.Acknowledged, 2);
        await Note(missed, CaseHistoryKind.Acknowledged, 2);

        (await Read(from)).Cases.Should().BeEquivalentTo(
        [
            new CaseTimes(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(12), IsMissed: false),
            new CaseTimes(TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(12), IsMissed: true),
        ]);
    }

    [Fact]
    public async Task A_case_that_is_taken_over_before_anybody_took_it_was_shown_and_taken_then()
    {
        var from = Now;
        var riskCase = await Raised("ana");
        storage.Time.Advance(TimeSpan.FromSeconds(9));
        await Note(riskCase, CaseHistoryKind.TakenOver, 1);

        (await Read(from)).Cases.Should().ContainSingle().Which
            .Should().Be(new CaseTimes(TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(9), IsMissed: false));
    }

    [Fact]
    public async Task Messages_are_counted_by_what_was_said_of_them_and_flags_by_their_newest_label()
    {
        var from = Now;
        var (right, wrong) = (await Raised("ana"), await Raised("ben"));
        await Raised("chloe", RiskLevel.Unscreened);
        await storage.Books.Labels.Keep(right.Id, null, Rivera, RiskLevel.Green, Now);
        await storage.Books.Labels.Keep(right.Id, null, Rivera, RiskLevel.Red, Now.AddMinutes(1));
        await storage.Books.Labels.Keep(wrong.Id, null, Rivera, RiskLevel.Amber, Now);

        var figures = await Read(from);

        (figures.Messages, figures.Unscreened, figures.Flagged, figures.RightFlags, figures.WrongFlags).Should().Be((3, 1, 2, 1, 1));
    }

    [Fact]
    public async Task A_period_holds_what_began_in_it_and_an_empty_one_is_all_zero()
    {
        await Raised("ana");
        storage.Time.Advance(TimeSpan.FromDays(1));

        var figures = await Read(Now);

        (figures.Messages, figures.Unscreened, figures.Flagged, figures.RightFlags, figures.WrongFlags, figures.Cases.Length)
            .Should().Be((0, 0, 0, 0, 0, 0));
    }

    private Task<FiguresData> Read(DateTimeOffset from) => storage.Books.Figures.Read(from, from.AddHours(1));

    private async Task<RiskCase> Raised(string pseudonym, RiskLevel level = RiskLevel.Crisis)
    {
        var group = await storage.World.Group();
        return await storage.Case(group, await storage.World.SeatedMember(group, pseudonym), level);
    }

    private async Task Note(RiskCase riskCase, CaseHistoryKind kind, int change) => (await storage.Books.Cases.Save(
        riskCase with { Version = riskCase.Version + change }, new CaseHistoryEntry(Now, kind, Rivera))).Should().BeTrue();
}
