using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.RiskCases;

public sealed class RoutingTests
{
    private static readonly CaseClock Clock = new();

    [Fact]
    public async Task An_open_console_is_told_that_a_case_was_raised_and_then_to_whom_it_goes()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        var console = await Console(server);

        await server.Post(group, ana, "crisis");

        await Eventually.Holds("the console to be told twice", () => console.Told.Count == 2);
        console.Told.Select(told => (told.Announcement, told.Notice.AssignedTo))
            .Should().Equal((CaseAnnouncement.Raised, null), (CaseAnnouncement.Updated, rivera));
    }

    [Fact]
    public async Task A_case_goes_to_the_clinician_with_the_least_to_do()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        var ben = await server.World.SeatedMember(group, "ben");
        await server.Post(group, ana, "crisis");
        await server.OpenCase("with Dr. Rivera", riskCase => riskCase.AssignedTo == rivera);
        var okafor = await server.World.Clinician("dr-okafor", isOnDuty: true);

        await server.Post(group, ben, "crisis");

        await Eventually.Holds("Ben's case to be with Dr. Okafor", async () =>
            (await server.Books.Cases.Open()).Any(riskCase => riskCase.Member == ben && riskCase.AssignedTo == okafor));
    }

    [Fact]
    public async Task A_case_that_was_not_delivered_in_time_goes_to_the_next_clinician()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        server.Time.Advance(TimeSpan.FromMinutes(1));
        var okafor = await server.World.Clinician("dr-okafor", isOnDuty: true);
        await server.Post(group, ana, "crisis");
        await server.OpenCase("with who came first", riskCase => riskCase.AssignedTo == rivera);

        server.Time.Advance(Clock.DeliverWithin);

        var riskCase = await server.OpenCase("a step further", riskCase => riskCase.Step == EscalationStep.NextClinician);
        riskCase.AssignedTo.Should().Be(okafor);
        (await server.Books.Cases.History(riskCase.Id)).Select(entry => entry.By).Should().Equal(null, rivera, okafor);
    }

    [Fact]
    public async Task A_case_that_was_delivered_in_time_waits_for_its_answer_until_that_is_due()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        await server.Post(group, ana, "crisis");
        var riskCase = await server.OpenCase("that was routed", riskCase => riskCase.AssignedTo is not null);
        await server.Case(riskCase.Id).Deliver(rivera);
        await Sweeps(server, Clock.DeliverWithin);
        (await server.OpenCase("that was delivered", _ => true)).Step.Should().Be(EscalationStep.Assigned);

        server.Time.Advance(TimeSpan.FromSeconds(Clock.CrisisAnswerWithinSeconds));

        await server.OpenCase("that has escalated", riskCase => riskCase.Step == EscalationStep.EveryClinician);
    }

    [Fact]
    public async Task An_answered_case_escalates_no_more()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        await server.Post(group, ana, "crisis");
        var riskCase = await server.OpenCase("that was routed", riskCase => riskCase.AssignedTo is not null);
        await server.Case(riskCase.Id).Acknowledge(rivera);

        await Sweeps(server, TimeSpan.FromHours(1));

        (await server.OpenCase("of Ana", _ => true)).Step.Should().Be(EscalationStep.Assigned);
    }

    [Fact]
    public async Task A_case_that_nobody_on_duty_can_take_is_everyones_and_goes_on_asking()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await EveningWithNobodyOnDuty(server);
        var console = await Console(server);
        await server.Post(group, ana, "crisis");
        await Eventually.Holds("the console to be told", () => console.Told.Count == 1);

        server.Time.Advance(Clock.DeliverWithin);
        await Eventually.Holds("the first escalation", () => console.Told.Count == 2);
        server.Time.Advance(Clock.DeliverWithin);
        await Eventually.Holds("the second escalation", () => console.Told.Count == 3);

        console.Told.Skip(1).Select(told => (told.Announcement, told.Notice.Step)).Should().AllBeEquivalentTo(
            (CaseAnnouncement.Escalated, EscalationStep.EveryClinician));
    }

    [Fact]
    public async Task A_clinician_who_comes_on_duty_is_given_the_case_that_waits()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await EveningWithNobodyOnDuty(server);
        var console = await Console(server);
        await server.Post(group, ana, "crisis");
        await Eventually.Holds("the console to be told", () => console.Told.Count == 1);

        // Turns follow one another: when this is refused, the routing that found nobody is over.
        var waiting = server.Case(console.Told[0].Notice.Case);
        (await waiting.AddNote(rivera, "")).Result.Should().Be(CaseActResult.NoteMissing);

        await server.Desk.SetDuty(rivera, onDuty: true);
        server.Time.Advance(TimeSpan.FromSeconds(1));

        var riskCase = await server.OpenCase("with Dr. Rivera", riskCase => riskCase.AssignedTo == rivera);
        riskCase.Step.Should().Be(EscalationStep.Assigned);
    }

    [Fact]
    public async Task A_clinician_without_a_verified_credential_is_given_no_case()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await EveningWithNobodyOnDuty(server);
        await server.World.Clinician("dr-nobody", isVerified: false, isOnDuty: true);
        await server.Post(group, ana, "crisis");
        await server.OpenCase("that was raised", riskCase => riskCase.AssignedTo is null);

        server.Time.Advance(Clock.DeliverWithin);

        (await server.OpenCase("that has escalated", riskCase => riskCase.Step == EscalationStep.EveryClinician)).AssignedTo
            .Should().BeNull();
    }

    [Fact]
    public async Task A_deadline_that_passed_while_the_server_was_down_is_found_at_its_start()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        await server.Post(group, ana, "crisis");
        await server.OpenCase("that was routed", riskCase => riskCase.AssignedTo is not null);

        await server.RestartAfter(Clock.DeliverWithin);

        await server.OpenCase("that has escalated", riskCase => riskCase.Step == EscalationStep.EveryClinician);
    }

    private static async Task<(GroupId Group, MemberId Ana, MemberId Rivera)> EveningWithNobodyOnDuty(RunningServer server)
    {
        var (group, ana, rivera) = await server.Evening();
        await server.Desk.SetDuty(rivera, onDuty: false);
        return (group, ana, rivera);
    }

    private static async Task<RecordingConsole> Console(RunningServer server)
    {
        var console = new RecordingConsole();
        await server.Desk.Watch(server.Grains.CreateObjectReference<IConsoleWatcher>(console));
        return console;
    }

    /// <summary>Lets time pass, and a sweep that would act on it be over: what was posted after it is assessed by a later sweep.</summary>
    private static async Task Sweeps(RunningServer server, TimeSpan after)
    {
        server.Time.Advance(after);
        var marker = await server.World.Group(name: "marker");
        var member = await server.World.SeatedMember(marker, "marker");
        await server.World.Post(marker, member, "nothing");
        server.Time.Advance(TimeSpan.FromSeconds(3));
        await server.IsScreened(marker);
    }
}
