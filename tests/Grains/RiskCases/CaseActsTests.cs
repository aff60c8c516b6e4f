using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Grains.Server;

namespace TherapyGroups.Tests.Grains.RiskCases;

public sealed class CaseActsTests
{
    [Fact]
    public async Task Of_two_clinicians_who_take_a_case_at_once_one_has_it_and_the_other_learns_who()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await RoutedCase(server);
        var okafor = await server.World.Clinician("dr-okafor");

        var answers = await Task.WhenAll(server.Case(id).Acknowledge(rivera), server.Case(id).Acknowledge(okafor));

        var holder = answers.Should().ContainSingle(answer => answer.Result == CaseActResult.Done).Subject.AcknowledgedBy;
        answers.Should().ContainSingle(answer => answer.Result == CaseActResult.AlreadyAcknowledged)
            .Which.AcknowledgedBy.Should().Be(holder);
        (await server.Books.Cases.Load(id))?.AcknowledgedBy.Should().Be(holder);
    }

    [Fact]
    public async Task Taking_ones_own_case_again_is_done_and_stores_nothing()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await RoutedCase(server);
        await server.Case(id).Acknowledge(rivera);
        var before = await server.Books.Cases.Load(id);

        (await server.Case(id).Acknowledge(rivera)).Should().Be(new CaseActOutcome(CaseActResult.Done, rivera));

        (await server.Books.Cases.Load(id)).Should().Be(before);
    }

    [Fact]
    public async Task A_case_goes_through_delivery_answer_contact_and_note_to_its_end()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await RoutedCase(server);

        await server.Case(id).Deliver(rivera);
        (await server.Case(id).Acknowledge(rivera)).Result.Should().Be(CaseActResult.Done);
        (await server.Case(id).BeginContact(rivera)).Result.Should().Be(CaseActResult.Done);
        (await server.Case(id).AddNote(rivera, "She is safe with her sister.")).Result.Should().Be(CaseActResult.Done);
        (await server.Case(id).Resolve(Resolution(rivera))).Result.Should().Be(CaseActResult.Done);

        (await server.Books.Cases.Open()).Should().BeEmpty();
        (await server.Books.Cases.History(id)).Select(entry => (entry.Kind, entry.Note)).Should().Equal(
            (CaseHistoryKind.Raised, ""),
            (CaseHistoryKind.Assigned, ""),
            (CaseHistoryKind.Delivered, ""),
            (CaseHistoryKind.Acknowledged, ""),
            (CaseHistoryKind.InContact, ""),
            (CaseHistoryKind.Noted, "She is safe with her sister."),
            (CaseHistoryKind.Resolved, "We talked; follow-up agreed."));
    }

    [Theory]
    [InlineData("", CaseActResult.NoteMissing)]
    [InlineData(" \u200B", CaseActResult.NoteMissing)]
    [InlineData(null, CaseActResult.NoteTooLong)]
    public async Task A_note_and_a_resolution_need_words_within_bounds(string? note, CaseActResult refusal)
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await RoutedCase(server);
        await server.Case(id).Acknowledge(rivera);
        var words = note ?? new string('a', CaseNoteLimits.NoteMaxLength + 1);

        (await server.Case(id).AddNote(rivera, words)).Result.Should().Be(refusal);
        (await server.Case(id).Resolve(Resolution(rivera) with { Note = words })).Result.Should().Be(refusal);

        (await server.Books.Cases.Load(id))?.Phase.Should().Be(CasePhase.Acknowledged);
    }

    [Fact]
    public async Task Only_the_clinician_who_has_a_case_can_resolve_it()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await RoutedCase(server);
        var okafor = await server.World.Clinician("dr-okafor");
        await server.Case(id).Acknowledge(rivera);

        (await server.Case(id).Resolve(Resolution(okafor))).Should().Be(new CaseActOutcome(CaseActResult.AlreadyAcknowledged, rivera));
    }

    [Fact]
    public async Task Contact_needs_a_case_that_somebody_has_taken()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await RoutedCase(server);

        (await server.Case(id).BeginContact(rivera)).Result.Should().Be(CaseActResult.NotAcknowledged);
    }

    [Fact]
    public async Task A_resolved_case_stays_resolved()
    {
        await using var server = await RunningServer.Start();
        var (id, rivera) = await RoutedCase(server);
        await server.Case(id).Resolve(Resolution(rivera));

        (await server.Case(id).Acknowledge(rivera)).Result.Should().Be(CaseActResult.AlreadyResolved);
        (await server.Case(id).Resolve(Resolution(rivera))).Result.Should().Be(CaseActResult.AlreadyResolved);
    }

    [Fact]
    public async Task Nothing_can_be_done_to_a_case_that_does_not_exist()
    {
        await using var server = await RunningServer.Start();
        var rivera = await server.World.Clinician("dr-rivera");
        var nothing = server.Case(new CaseId("nothing"));

        (await nothing.Acknowledge(rivera)).Result.Should().Be(CaseActResult.UnknownCase);
        (await nothing.AddNote(rivera, "A note.")).Result.Should().Be(CaseActResult.UnknownCase);
        (await nothing.Resolve(Resolution(rivera))).Result.Should().Be(CaseActResult.UnknownCase);
    }

    private static ResolveCase Resolution(MemberId by) => new(by, Disposition.Supported, "We talked; follow-up agreed.", null);

    private static async Task<(CaseId Case, MemberId Rivera)> RoutedCase(RunningServer server)
    {
        var (group, ana, rivera) = await server.Evening();
        await server.Post(group, ana, "crisis");
        var riskCase = await server.OpenCase("that was routed", riskCase => riskCase.AssignedTo is not null);
        return (riskCase.Id, rivera);
    }
}
