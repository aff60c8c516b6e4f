using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.FollowUps;

/// <summary>Whom a reminder reaches: somebody, whoever has gone.</summary>
public sealed class FollowUpTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private Books Books => storage.Books;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Whoever_set_it_and_is_on_duty_has_a_day_for_themselves()
    {
        var (rivera, okafor) = (await Clinician("dr-rivera", isOnDuty: true), await Clinician("dr-okafor", isOnDuty: true));
        var due = await Planned(rivera);

        (await Reaches(rivera, due)).Should().BeTrue();
        (await Reaches(rivera, due.AddMilliseconds(-1))).Should().BeFalse();
        (await Reaches(okafor, due.AddDays(1).AddMilliseconds(-1))).Should().BeFalse();
        (await Reaches(okafor, due.AddDays(1))).Should().BeTrue();
    }

    [Fact]
    public async Task While_they_are_off_duty_it_reaches_them_and_all_on_duty_and_after_a_day_every_clinician()
    {
        var (rivera, away) = (await Clinician("dr-rivera"), await Clinician("dr-haze"));
        var okafor = await Clinician("dr-okafor", isOnDuty: true);
        var due = await Planned(rivera);

        (await Reaches(rivera, due)).Should().BeTrue();
        (await Reaches(okafor, due)).Should().BeTrue();
        (await Reaches(away, due)).Should().BeFalse();
        (await Reaches(away, due.AddDays(1))).Should().BeTrue();
    }

    [Fact]
    public async Task While_nobody_is_on_duty_it_reaches_every_clinician_at_once()
    {
        var (rivera, okafor) = (await Clinician("dr-rivera"), await Clinician("dr-okafor"));
        var due = await Planned(rivera);

        (await Reaches(okafor, due)).Should().BeTrue();
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("withdrawn")]
    [InlineData("run out")]
    [InlineData("revoked")]
    public async Task Who_is_no_clinician_any_more_leaves_it_to_those_on_duty(string how)
    {
        var (rivera, okafor) = (await Clinician("dr-rivera", isOnDuty: true), await Clinician("dr-okafor", isOnDuty: true));
        var due = await Planned(rivera);
        (await Reaches(okafor, due)).Should().BeFalse();

        await (how switch
        {
            "closed" => Books.Accounts.Deactivate(rivera, Now),
            "withdrawn" => Books.Accounts.SetCredential(rivera, new Credential("LCSW", "US-CA", null), Now),
            "run out" => Books.Accounts.SetCredential(rivera, new Credential("LCSW", "US-CA", Now) { ExpiresAt = due }, Now),
            _ => Books.Accounts.RevokeRole(rivera, AccountRoles.Clinician),
        });

        (await Reaches(okafor, due)).Should().BeTrue();
    }

    [Fact]
    public async Task What_nobody_has_answered_for_a_day_is_counted_until_somebody_has_looked()
    {
        var rivera = await Clinician("dr-rivera");
        var due = await Planned(rivera);

        (await Books.FollowUps.Unanswered(due.AddDays(1).AddMilliseconds(-1))).Should().Be(0);
        (await Books.FollowUps.Unanswered(due.AddDays(1))).Should().Be(1);
        var waiting = (await Books.FollowUps.Due(rivera, due, 10)).Should().ContainSingle().Subject;
        await Books.FollowUps.Done(waiting.Case, rivera, "She is well.", due.AddDays(1));

        (await Books.FollowUps.Unanswered(due.AddDays(9))).Should().Be(0);
    }

    private Task<MemberId> Clinician(string name, bool isOnDuty = false) => storage.World.Clinician(name, isOnDuty: isOnDuty);

    private async Task<bool> Reaches(MemberId clinician, DateTimeOffset at) => (await Books.FollowUps.Due(clinician, at, 10)).Count > 0;

    private async Task<DateTimeOffset> Planned(MemberId by)
    {
        var group = await storage.World.Group();
        var riskCase = await storage.Case(group, await storage.World.SeatedMember(group, "ana"));
        var due = Now.AddDays(7);
        (await Books.Cases.Save(
            riskCase with { Phase = CasePhase.Resolved, AcknowledgedBy = by, Version = riskCase.Version + 1 },
            new CaseHistoryEntry(Now, CaseHistoryKind.Resolved, by, "over", Disposition.Supported, due))).Should().BeTrue();
        return due;
    }
}
