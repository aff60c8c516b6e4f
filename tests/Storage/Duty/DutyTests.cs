using TherapyGroups.Duty;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Duty;

public sealed class DutyTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private IDutyBook Duty => storage.Books.Duty;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Clinicians_on_duty_are_listed_in_the_order_in_which_they_came()
    {
        var late = await storage.World.Clinician("late");
        var early = await storage.World.Clinician("early", isOnDuty: true);
        storage.Time.Advance(TimeSpan.FromMinutes(1));
        await Duty.Set(late, onDuty: true, Now);

        (await Duty.OnDutyByLoad()).Should().Equal(early, late);
    }

    [Fact]
    public async Task Who_has_fewer_open_cases_comes_first()
    {
        var busy = await storage.World.Clinician("busy", isOnDuty: true);
        var free = await storage.World.Clinician("free", isOnDuty: true);
        await Raised("ana", riskCase => Assigned(riskCase, busy));

        (await Duty.OnDutyByLoad()).Should().Equal(free, busy);
    }

    [Fact]
    public async Task A_case_weighs_on_who_took_it_and_a_resolved_one_on_nobody()
    {
        var taker = await storage.World.Clinician("taker", isOnDuty: true);
        var asked = await storage.World.Clinician("asked", isOnDuty: true);
        await Raised("ana", riskCase => Assigned(riskCase, asked) with { Phase = CasePhase.Acknowledged, AcknowledgedBy = taker });
        await Raised("ben", riskCase => Assigned(riskCase, asked) with { Phase = CasePhase.Resolved });

        (await Duty.OnDutyByLoad()).Should().Equal(asked, taker);
    }

    [Fact]
    public async Task Only_a_verified_credential_brings_anyone_on_duty()
    {
        await storage.World.Clinician("unverified", isVerified: false, isOnDuty: true);

        (await Duty.OnDutyByLoad()).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_has_no_console_open_is_known_and_coming_on_duty_counts_as_one()
    {
        var rivera = await storage.World.Clinician("rivera", isOnDuty: true);
        var okafor = await storage.World.Clinician("okafor", isOnDuty: true);
        var came = Now;
        storage.Time.Advance(TimeSpan.FromMinutes(5));
        await Duty.Saw(okafor, Now);
        await Duty.Saw(await storage.World.Clinician("never"), Now);

        (await Duty.UnseenSince(came)).Should().BeEquivalentTo([rivera]);
        (await Duty.UnseenSince(came.AddMilliseconds(-1))).Should().BeEmpty();
        (await Duty.UnseenSince(Now)).Should().BeEquivalentTo([rivera, okafor]);
        await Duty.Saw(okafor, came);
        (await Duty.UnseenSince(came)).Should().BeEquivalentTo([rivera], "a word that comes late takes nothing back");
        await Duty.Set(rivera, onDuty: false, Now);
        (await Duty.UnseenSince(Now)).Should().BeEquivalentTo([okafor]);
    }

    [Fact]
    public async Task Going_off_duty_is_in_the_audit_and_in_the_history_of_each_case_that_waits()
    {
        var rivera = await storage.World.Clinician("rivera", isOnDuty: true);
        await Raised("ana", riskCase => Assigned(riskCase, rivera));
        await Duty.Set(rivera, onDuty: false, Now);

        var riskCase = (await storage.Books.Cases.Open()).Single();
        (riskCase.AssignedTo, riskCase.DeadlineAt).Should().Be((null, Now));
        (await storage.Books.Cases.History(riskCase.Id))[^1].Should().Match<CaseHistoryEntry>(entry =>
            entry.Kind == CaseHistoryKind.Returned && entry.By == rivera && entry.At == Now);
        (await storage.Books.Audit.Read(0, 50)).Select(row => row.Entry.Act).Should().ContainInOrder("duty.begin", "duty.end");
    }

    [Fact]
    public async Task A_licence_that_runs_out_brings_nobody_on_duty_from_that_moment()
    {
        var rivera = await storage.World.Clinician("rivera", isOnDuty: true);
        await storage.Books.Accounts.SetCredential(rivera, new Credential("LCSW", "US-CA", Now) { ExpiresAt = Now.AddHours(1) }, Now);
        (await Duty.OnDutyByLoad()).Should().Equal(rivera);

        storage.Time.Advance(TimeSpan.FromHours(1));

        (await Duty.OnDutyByLoad()).Should().BeEmpty();
        (await Duty.IsOnDuty(rivera)).Should().BeFalse();
    }

    [Fact]
    public async Task A_licence_that_holds_again_brings_nobody_back_on_duty_who_does_not_say_so()
    {
        var rivera = await storage.World.Clinician("rivera", isOnDuty: true);
        await storage.Books.Accounts.SetCredential(rivera, new Credential("LCSW", "US-CA", Now) { ExpiresAt = Now.AddHours(1) }, Now);
        storage.Time.Advance(TimeSpan.FromHours(2));

        await storage.Books.Accounts.SetCredential(rivera, new Credential("LCSW", "US-CA", Now), Now);
        (await Duty.OnDutyByLoad()).Should().BeEmpty();

        await Duty.Set(rivera, onDuty: true, Now);
        (await Duty.OnDutyByLoad()).Should().Equal(rivera);
    }

    [Fact]
    public async Task A_credential_that_is_withdrawn_ends_the_duty()
    {
        var rivera = await storage.World.Clinician("rivera", isOnDuty: true);

        await storage.Books.Accounts.SetCredential(rivera, new Credential("LCSW", "US-CA", null), Now);

        storage.Raw(connection => Statement.Number(connection, "SELECT COUNT(*) FROM duty WHERE on_duty = 1")).Should().Be(0);
        (await storage.Books.Accounts.ListCredentialed("", 10)).Should().ContainSingle().Which.Credential?.VerifiedAt.Should().BeNull();
    }

    [Fact]
    public async Task Duty_ends_when_it_is_said_to_and_not_by_a_restart()
    {
        var rivera = await storage.World.Clinician("rivera", isOnDuty: true);

        storage.Reopen();
        (await Duty.IsOnDuty(rivera)).Should().BeTrue();
        await Duty.Set(rivera, onDuty: false, Now);

        (await Duty.IsOnDuty(rivera)).Should().BeFalse();
        (await Duty.OnDutyByLoad()).Should().BeEmpty();
    }

    [Fact]
    public async Task Coming_on_duty_makes_cases_due_that_wait_for_somebody_and_no_others()
    {
        var rivera = await storage.World.Clinician("rivera");
        var waiting = await Raised("ana", riskCase => riskCase with { Version = riskCase.Version + 1 });
        await Raised("ben", riskCase => Assigned(riskCase, new MemberId("okafor")));
        await Raised("chloe", riskCase => CaseRules.Act(riskCase, CaseTrigger.Acknowledge, new MemberId("okafor")).After);

        await Duty.Set(rivera, onDuty: true, Now);

        (await storage.Books.Cases.Due(Now, 10)).Should().Equal(waiting.Id);
    }

    private RiskCase Assigned(RiskCase riskCase, MemberId clinician) => CaseRules.Assign(riskCase, clinician, Now, storage.Clock);

    private async Task<RiskCase> Raised(string pseudonym, Func<RiskCase, RiskCase> change)
    {
        var group = await storage.World.Group();
        var raised = await storage.Case(group, await storage.World.SeatedMember(group, pseudonym));
        var changed = change(raised);
        (await storage.Books.Cases.Save(changed, new CaseHistoryEntry(Now, CaseHistoryKind.Noted, null))).Should().BeTrue();
        return changed;
    }
}
