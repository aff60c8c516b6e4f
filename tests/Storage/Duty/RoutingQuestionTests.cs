using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Duty;

public sealed class RoutingQuestionTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private IDutyBook Duty => storage.Books.Duty;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_question_tells_of_the_member_the_group_and_everyone_on_duty()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var rivera = await storage.World.Clinician("rivera", isOnDuty: true);
        await storage.World.Clinician("okafor");
        await storage.World.Clinician("unverified", isVerified: false, isOnDuty: true);
        await Duty.SetLanguages(rivera, "en pt-BR");

        (await Duty.Question(group, ana)).Should().BeEquivalentTo(new RoutingQuestion(
            "US", "en", [new RoutingCandidate(rivera, Now, "US-CA", "en pt-BR", OpenCases: 0, IsFacilitator: false)]));
    }

    [Fact]
    public async Task Only_the_group_that_somebody_runs_knows_them_as_its_facilitator()
    {
        var (theirs, other) = (await storage.World.Group(), await storage.World.Group());
        var rivera = await storage.World.Clinician("rivera", isOnDuty: true);
        await storage.World.Seat(theirs, rivera, GroupRole.Facilitator);

        (await Duty.Question(theirs, rivera)).OnDuty.Should().ContainSingle().Which.IsFacilitator.Should().BeTrue();
        (await Duty.Question(other, rivera)).OnDuty.Should().ContainSingle().Which.IsFacilitator.Should().BeFalse();
    }

    [Fact]
    public async Task A_drill_is_no_load_and_a_real_case_is()
    {
        var rivera = await storage.World.Clinician("rivera", isOnDuty: true);
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        await Assign(await Drill(), rivera);
        (await Duty.Question(group, ana)).OnDuty.Single().OpenCases.Should().Be(0);

        await Assign(await storage.Case(group, ana), rivera);

        (await Duty.Question(group, ana)).OnDuty.Single().OpenCases.Should().Be(1);
    }

    [Fact]
    public async Task Of_who_is_not_known_nothing_is_told()
    {
        var question = await Duty.Question(new GroupId("nothing"), new MemberId("nobody"));

        (question.Country, question.Language, question.OnDuty.Count).Should().Be(("", "", 0));
    }

    [Fact]
    public async Task Going_off_duty_gives_back_what_was_not_taken_and_keeps_what_was()
    {
        var rivera = await storage.World.Clinician("rivera", isOnDuty: true);
        var group = await storage.World.Group();
        var waiting = await Assign(await storage.Case(group, await storage.World.SeatedMember(group, "ana")), rivera);
        var taken = await Assign(await storage.Case(group, await storage.World.SeatedMember(group, "ben")), rivera);
        await Save(CaseRules.Act(taken, CaseTrigger.Acknowledge, rivera).After);

        await Duty.Set(rivera, onDuty: false, Now.AddSeconds(1));

        (await storage.Books.Cases.Load(waiting.Id)).Should().Match<RiskCase>(given => given.AssignedTo == null);
        (await storage.Books.Cases.Load(taken.Id)).Should().Match<RiskCase>(kept => kept.AcknowledgedBy == rivera);
        (await storage.Books.Cases.Due(Now.AddSeconds(1), 10)).Should().Equal(waiting.Id);
    }

    private async Task<RiskCase> Drill()
    {
        var id = await storage.Books.Drills.Raise(new MemberId("rivera"), Now) ?? throw new InvalidOperationException("No drill.");
        return await storage.Books.Cases.Load(id) ?? throw new InvalidOperationException("No case.");
    }

    private Task<RiskCase> Assign(RiskCase riskCase, MemberId clinician) =>
        Save(CaseRules.Assign(riskCase, clinician, Now, storage.Clock));

    private async Task<RiskCase> Save(RiskCase changed)
    {
        (await storage.Books.Cases.Save(changed, new CaseHistoryEntry(Now, CaseHistoryKind.Assigned, null))).Should().BeTrue();
        return changed;
    }
}
