using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Moderation;

/// <summary>The way of a content note: from the post or the edit to the clinician, who reads it too.</summary>
public sealed class NoteJourneyTests
{
    private const string Note = "this is a crisis";

    [Fact]
    public async Task What_is_said_in_a_note_opens_a_case_that_shows_the_note()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();

        await server.Group(group).Post(new PostMessage(ana, new MessageId(Guid.NewGuid()), "hello", Note));

        await ShowsTheNote(server, ana);
    }

    [Fact]
    public async Task So_does_a_note_that_an_edit_brings_and_nothing_but_the_log_remembers()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var message = ana.Says("hello");
        await server.Group(group).Post(message);
        await server.IsScreened(group);
        server.Classifier.FailNext(1);

        await server.Group(group).Change(new ChangeMessage(ana, message.MessageId, MessageChange.Edit, "hello", Note));

        await server.Passes("the retry to find it", async () => (await server.Books.Cases.Open()).Count == 1);
        await ShowsTheNote(server, ana);
    }

    [Fact]
    public async Task A_moderators_note_that_an_edit_keeps_is_held_against_nobody_also_when_it_is_read_from_the_log()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var sam = await server.World.SeatedMember(group, "sam", GroupRole.PeerModerator);
        var message = ana.Says("hello");
        await server.Group(group).Post(message);
        await server.Group(group).Change(new ChangeMessage(sam, message.MessageId, MessageChange.AddNote, ContentNote: Note));
        await server.IsScreened(group);
        server.Classifier.FailNext(1);

        // As the page sends it: with the note that stands there.
        var edited = new ChangeMessage(ana, message.MessageId, MessageChange.Edit, "hello again", Note);
        (await server.Group(group).Change(edited)).Result.Should().Be(ChangeResult.Changed);

        await server.Passes(
            "the retry", () => Task.FromResult(server.Classifier.Asked.Count(asked => asked == "hello again") == 2));
        await server.Post(group, ana, "goodbye");
        await Eventually.Holds("the next message, after all of that", () => server.Classifier.Asked.Contains("goodbye"));
        server.Classifier.Asked.Should().NotContain(Note);
        (await server.Books.Cases.Open()).Should().BeEmpty();
        (await server.Posted(group))[0].IsNoteByStaff.Should().BeTrue();
    }

    [Fact]
    public async Task What_was_said_in_a_note_is_among_the_earlier_words_remembered_or_read()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        await server.Group(group).Post(new PostMessage(ana, new MessageId(Guid.NewGuid()), "hello", "please read on"));
        await server.IsScreened(group);

        (await server.Books.Screening.Context(group, ana, long.MaxValue, 5)).Should().Equal("please read on\nhello");
    }

    private static async Task ShowsTheNote(RunningServer server, MemberId author)
    {
        var riskCase = await server.OpenCase("of the author", riskCase => riskCase.Member == author);
        riskCase.Level.Should().Be(RiskLevel.Crisis);
        var evidence = (await server.Books.Cases.Evidence(riskCase.Id)).Should().ContainSingle().Subject;
        (evidence.Text, evidence.ContentNote).Should().Be(("hello", Note));
        evidence.Assessment.Evidence.Should().BeEmpty("nothing in the text moved the score");
    }
}
