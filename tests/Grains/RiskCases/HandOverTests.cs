using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Grains.Server;
using static TherapyGroups.Tests.Grains.RiskCases.Cases;

namespace TherapyGroups.Tests.Grains.RiskCases;

public sealed class HandOverTests
{
    [Theory]
    [InlineData(CasePhase.Raised)]
    [InlineData(CasePhase.Delivered)]
    [InlineData(CasePhase.Acknowledged)]
    [InlineData(CasePhase.InContact)]
    public void Who_is_given_a_case_has_yet_to_take_it_and_the_clock_runs(CasePhase phase)
    {
        var given = CaseRules.HandOver(In(phase), Okafor, Now, ProductClock);

        (given.Phase, given.Step, given.AssignedTo, given.AcknowledgedBy).Should()
            .Be((CasePhase.Raised, EscalationStep.Assigned, Okafor, null));
        given.AnswerBy.Should().Be(Now.AddSeconds(300));
        given.DeadlineAt.Should().Be(Now.AddSeconds(10));
        CaseRules.IsUnanswered(given).Should().BeTrue();
    }

    [Fact]
    public void Giving_a_case_away_does_not_put_off_an_answer_that_was_due_sooner() =>
        CaseRules.HandOver(In(CasePhase.Delivered), Okafor, Now.AddSeconds(200), ProductClock).AnswerBy.Should().Be(Now.AddSeconds(300));

    [Fact]
    public async Task A_case_is_handed_over_with_a_note_and_escalates_unless_the_other_takes_it()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await TakenCase(server);
        var okafor = await server.World.Clinician("dr-okafor", isOnDuty: true);

        var outcome = await server.Case(id).HandOver(new HandOverCase(rivera, okafor, "She waits for her sister."));

        outcome.Result.Should().Be(CaseActResult.Done);
        (await server.OpenCase("of Dr. Okafor", riskCase => riskCase.AssignedTo == okafor)).AcknowledgedBy.Should().BeNull();
        (await server.Books.Cases.History(id)).Last().Should().BeEquivalentTo(
            new { Kind = CaseHistoryKind.HandedOver, By = rivera, Note = "She waits for her sister." });
        (await server.Books.Audit.Read(0, 10)).Should().Contain(row =>
            row.Entry.Act == "case.hand-over" && row.Entry.Subject == id.Value && row.Entry.Reason == okafor.Value);

        server.Time.Advance(ProductClock.DeliverWithin);
        await server.OpenCase("that goes further", riskCase => riskCase.Step != EscalationStep.Assigned);
    }

    [Fact]
    public async Task Only_who_has_a_case_gives_it_away_and_anybody_may_take_it_to_themselves()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await TakenCase(server);
        var okafor = await server.World.Clinician("dr-okafor", isOnDuty: true);

        (await server.Case(id).HandOver(new HandOverCase(okafor, new MemberId("somebody"), "Not mine to give.")))
            .Should().Be(new CaseActOutcome(CaseActResult.AlreadyAcknowledged, rivera));
        (await server.Case(id).HandOver(new HandOverCase(okafor, okafor, "Dr. Rivera has gone.")))
            .Should().Be(new CaseActOutcome(CaseActResult.Done, okafor));
        (await server.Case(id).Acknowledge(okafor)).Should().Be(new CaseActOutcome(CaseActResult.Done, okafor));
    }

    [Fact]
    public async Task A_case_that_is_taken_over_is_in_the_history_and_the_audit_once_and_nobody_waits_for_it()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await TakenCase(server);
        await server.Case(id).BeginContact(rivera);
        var okafor = await server.World.Clinician("dr-okafor", isOnDuty: true);

        await server.Case(id).HandOver(new HandOverCase(okafor, okafor, "Dr. Rivera has gone."));

        (await server.OpenCase("of Dr. Okafor", _ => true)).Should().Match<RiskCase>(taken =>
            taken.Phase == CasePhase.Acknowledged && taken.AcknowledgedBy == okafor && taken.AssignedTo == okafor
            && taken.AnswerBy == null && taken.DeadlineAt == null);
        (await server.Books.Cases.History(id)).Where(entry => entry.By == okafor).Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Kind = CaseHistoryKind.TakenOver, Note = "Dr. Rivera has gone." });
        (await server.Books.Audit.Read(0, 100)).Where(row => row.Entry.By == okafor && row.Entry.Subject == id.Value)
            .Should().ContainSingle().Which.Entry.Act.Should().Be("case.take-over");
    }

    [Fact]
    public async Task A_hand_over_needs_a_note_and_a_case_that_is_open()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await TakenCase(server);

        (await server.Case(id).HandOver(new HandOverCase(rivera, Okafor, " "))).Result.Should().Be(CaseActResult.NoteMissing);
        await server.Case(id).Resolve(new ResolveCase(rivera, Disposition.Supported, "We talked.", null));
        (await server.Case(id).HandOver(new HandOverCase(rivera, Okafor, "Too late."))).Result.Should().Be(CaseActResult.AlreadyResolved);
        (await server.Case(new CaseId("nothing")).HandOver(new HandOverCase(rivera, Okafor, "Nothing."))).Result
            .Should().Be(CaseActResult.UnknownCase);
    }

    [Fact]
    public async Task Who_goes_off_duty_leaves_nothing_waiting_for_them()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        await server.Post(group, ana, "crisis");
        await server.OpenCase("with Dr. Rivera", riskCase => riskCase.AssignedTo == rivera);
        var okafor = await server.World.Clinician("dr-okafor", isOnDuty: true);

        await server.Desk.SetDuty(rivera, onDuty: false);
        server.Time.Advance(TimeSpan.FromSeconds(1));

        await server.OpenCase("with Dr. Okafor", riskCase => riskCase.AssignedTo == okafor);
    }

    [Fact]
    public async Task Worse_news_ask_who_has_the_case_again_and_then_somebody_else_may_relieve_them()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await TakenCase(server, "red");
        var okafor = await server.World.Clinician("dr-okafor", isOnDuty: true);
        var riskCase = await server.OpenCase("of Dr. Rivera", _ => true);
        await server.Post(riskCase.Group, riskCase.Member, "crisis");
        await server.OpenCase("that became worse", worse => worse.AnswerBy is not null);
        (await server.Case(id).Acknowledge(okafor)).Result.Should().Be(CaseActResult.AlreadyAcknowledged, "Dr. Rivera has time to answer");

        server.Time.Advance(TimeSpan.FromSeconds(ProductClock.CrisisAnswerWithinSeconds));
        await server.OpenCase("that others are asked about", asked => asked.Step == EscalationStep.NextClinician);

        (await server.Case(id).Acknowledge(okafor)).Should().Be(new CaseActOutcome(CaseActResult.Done, okafor));
        (await server.OpenCase("of Dr. Okafor", _ => true)).Should().Match<RiskCase>(taken =>
            taken.AcknowledgedBy == okafor && taken.AnswerBy == null && taken.DeadlineAt == null);
    }

    [Fact]
    public async Task Who_has_a_case_answers_worse_news_by_acknowledging_again()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await TakenCase(server, "red");
        var riskCase = await server.OpenCase("of Dr. Rivera", _ => true);
        await server.Post(riskCase.Group, riskCase.Member, "crisis");
        await server.OpenCase("that became worse", worse => worse.AnswerBy is not null);

        (await server.Case(id).Acknowledge(rivera)).Should().Be(new CaseActOutcome(CaseActResult.Done, rivera));

        (await server.OpenCase("that was looked at again", _ => true)).AnswerBy.Should().BeNull();
    }

    [Fact]
    public async Task News_for_a_clinician_who_has_gone_off_duty_go_to_somebody_who_is_there_and_they_close_nothing_unread()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await TakenCase(server);
        var okafor = await server.World.Clinician("dr-okafor", isOnDuty: true);
        var riskCase = await server.OpenCase("of Dr. Rivera", _ => true);
        await server.Desk.SetDuty(rivera, onDuty: false);

        await server.Post(riskCase.Group, riskCase.Member, "crisis");

        (await server.OpenCase("with Dr. Okafor", asked => asked.AssignedTo == okafor)).Should().Match<RiskCase>(asked =>
            asked.Phase == CasePhase.Raised && asked.AcknowledgedBy == null && asked.AnswerBy != null);
        var history = await server.Books.Cases.History(id);
        history.Should().ContainSingle(entry => entry.Kind == CaseHistoryKind.Returned).Which.By.Should().Be(rivera);
        (await server.Case(id).Resolve(new ResolveCase(rivera, Disposition.Supported, "We talked.", null))).Result
            .Should().Be(CaseActResult.NewsUnseen);
        await server.Case(id).Acknowledge(rivera);
        (await server.Case(id).Resolve(new ResolveCase(rivera, Disposition.Supported, "We talked.", null))).Result
            .Should().Be(CaseActResult.Done);
    }

    [Fact]
    public async Task Another_crisis_after_the_quiet_time_asks_who_is_on_duty_again_and_a_burst_does_not()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await TakenCase(server);
        var riskCase = await server.OpenCase("of Dr. Rivera", _ => true);
        await server.Post(riskCase.Group, riskCase.Member, "crisis");
        (await server.OpenCase("with two messages", grown => grown.EvidenceCount == 2)).AnswerBy.Should().BeNull("they are reading");

        server.Time.Advance(ProductClock.QuietAfterAnswer);
        await server.Post(riskCase.Group, riskCase.Member, "crisis");

        (await server.OpenCase("with three messages", grown => grown.EvidenceCount == 3)).Should().Match<RiskCase>(grown =>
            grown.AcknowledgedBy == rivera && grown.AnswerBy != null);
        (await server.Case(id).BeginContact(rivera)).Result.Should().Be(CaseActResult.NewsUnseen);
    }

    [Fact]
    public async Task A_clinicians_own_case_goes_to_another_and_to_everyone_where_there_is_none()
    {
        await using var server = await RunningServer.Start();
        var (group, _, rivera) = await server.Evening();
        await server.World.Seat(group, rivera);
        await server.Post(group, rivera, "crisis");
        var alone = await server.OpenCase("of Dr. Rivera themselves", _ => true);

        server.Time.Advance(ProductClock.DeliverWithin);
        (await server.OpenCase("that went on", asked => asked.Step == EscalationStep.EveryClinician)).AssignedTo.Should().BeNull();
        var own = server.Case(alone.Id);
        await own.Deliver(rivera);
        (await own.Acknowledge(rivera)).Should().Be(new CaseActOutcome(CaseActResult.OwnCase));
        (await own.AddNote(rivera, "It is nothing.")).Result.Should().Be(CaseActResult.OwnCase);
        (await own.HandOver(new HandOverCase(rivera, rivera, "Mine."))).Should().Be(new CaseActOutcome(CaseActResult.OwnCase));
        (await server.OpenCase("as it was", _ => true)).Phase.Should().Be(CasePhase.Raised);
        (await server.Books.Duty.IsSomebodyThereFor(rivera)).Should().BeFalse();

        var okafor = await server.World.Clinician("dr-okafor");
        await server.Desk.SetDuty(okafor, onDuty: true);
        server.Time.Advance(TimeSpan.FromSeconds(1));

        await server.OpenCase("with Dr. Okafor", asked => asked.AssignedTo == okafor);
    }

    private static async Task<(CaseId Case, MemberId Rivera)> TakenCase(RunningServer server, string words = "crisis")
    {
        var (group, ana, rivera) = await server.Evening();
        await server.Post(group, ana, words);
        var riskCase = await server.OpenCase("that was routed", riskCase => riskCase.AssignedTo is not null);
        await server.Case(riskCase.Id).Acknowledge(rivera);
        return (riskCase.Id, rivera);
    }
}
