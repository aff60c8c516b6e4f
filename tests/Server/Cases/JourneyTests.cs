namespace TherapyGroups.Tests.Server.Cases;

/// <summary>From a member's message to a clinician's screen, and back to the member.</summary>
public sealed class JourneyTests(DemoServer server)
{
    [Fact]
    public async Task A_crisis_message_becomes_a_case_on_the_clinicians_console()
    {
        var (ana, _, group) = await Room();
        var clinician = await server.Site.SignIn("dr-rivera");
        await using var console = await clinician.OpenConsole();

        await ana.Say(group, Words.Crisis);

        var raised = await console.Next("the case", frame => frame.IsAbout("case-raised", ana));
        (raised.Word("level"), raised.Word("groupId")).Should().Be(("Crisis", group));
        var listed = (await clinician.OpenCasesOf(ana)).Should().ContainSingle().Subject;
        listed.GetProperty("id").GetString().Should().Be(raised.Word("id"));
        listed.GetProperty("evidenceCount").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task The_console_carries_ids_and_levels_never_words_or_names()
    {
        var (ana, _, group) = await Room();
        var clinician = await server.Site.SignIn("dr-rivera");
        await using var console = await clinician.OpenConsole();
        await ana.Say(group, Words.Crisis);
        var id = await console.CaseOf(ana);
        await clinician.Post($"/api/cases/{id}/acknowledge");
        await clinician.Post($"/api/cases/{id}/notes", new { note = "spoke about the cat" });

        await console.Next("the acknowledgement", frame => frame.IsAbout("case-updated", ana) && frame.Word("phase") == "Acknowledged");

        await using var another = await clinician.OpenConsole();
        await another.CaseOf(ana);
        foreach (var raw in console.Seen.Concat(another.Seen).Select(frame => frame.Raw))
        {
            raw.Should().NotContain("pills").And.NotContain("kill").And.NotContain("the cat")
                .And.NotContain("person-").And.NotContain("dr-rivera");
        }
    }

    [Fact]
    public async Task Open_cases_are_sent_on_connecting()
    {
        var (ana, ben, group) = await Room();
        var first = await server.Site.RaiseCase(ana, group);
        var second = await server.Site.RaiseCase(ben, group);
        var clinician = await server.Site.SignIn("dr-rivera");

        await using var console = await clinician.OpenConsole();

        (await console.CaseOf(ana)).Should().Be(first);
        (await console.Next("the other case", frame => frame.Event == "case-raised" && frame.Word("id") == second)).Id.Should().BeNull();
    }

    [Fact]
    public async Task The_member_privately_gets_a_card_with_crisis_contacts()
    {
        var (ana, _, group) = await Room();
        await using var own = await ana.Open("/api/me/feed");

        await ana.Say(group, Words.Crisis);

        var card = await own.Next("support-card");
        card.Word("country").Should().Be("US");
        card.Body.GetProperty("contacts").GetArrayLength().Should().BeGreaterThan(0);
        card.Raw.Should().NotContain("Crisis\"").And.NotContain("pills");
    }

    [Fact]
    public async Task Nobody_else_gets_the_card()
    {
        var (ana, ben, group) = await Room();
        await using var anas = await ana.Open("/api/me/feed");
        await using var bens = await ben.Open("/api/me/feed");
        await ana.Say(group, Words.Crisis);
        var anasCard = await anas.Next("support-card");

        // Ben's own card comes after anything that he could wrongly have got.
        await ben.Say(group, Words.Crisis);
        var bensCard = await bens.Next("support-card");

        bensCard.Id.Should().BeGreaterThan(anasCard.Id ?? long.MaxValue);
        bens.Seen.Where(frame => !frame.IsComment).Should().ContainSingle();
    }

    [Fact]
    public async Task A_card_that_was_missed_waits_for_the_member()
    {
        var (ana, _, group) = await Room();
        await server.Site.RaiseCase(ana, group);

        await using var own = await ana.Open("/api/me/feed");
        var card = await own.Next("support-card");

        (await ana.Post($"/api/me/notices/{card.Word("id")}/seen")).Status.Should().Be(204);
    }

    [Fact]
    public async Task A_second_crisis_soon_after_grows_the_case_and_sends_no_second_card()
    {
        var (ana, _, group) = await Room();
        await using var own = await ana.Open("/api/me/feed");
        var clinician = await server.Site.SignIn("dr-rivera");
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await ana.Say(group, Words.Crisis, first);
        await own.Next("support-card");

        await ana.Say(group, Words.Crisis, second);

        await Eventually.Holds("the evidence of the second message", async () =>
            (await clinician.OpenCasesOf(ana)).Single().GetProperty("evidenceCount").GetInt32() == 2);
        var id = (await clinician.OpenCasesOf(ana)).Single().GetProperty("id").GetString() ?? "";
        (await clinician.EvidenceIds(id)).Should().Equal(first, second);
        await using var again = await ana.Open("/api/me/feed");
        await again.Next("a second comment", frame => frame.IsComment);
        again.Seen.Count(frame => frame.Event == "support-card").Should().Be(1);
    }

    [Fact]
    public async Task The_room_sees_the_message_and_nothing_of_the_case()
    {
        var (ana, ben, group) = await Room();
        await using var room = await ben.OpenGroup(group);
        await server.Site.RaiseCase(ana, group);
        var last = await ben.Say(group, Words.Calm);

        await room.Next("the last message", frame => frame.Id == last);

        room.Seen.Where(frame => frame.Id is not null).Select(frame => frame.Event).Should().Equal("message-posted", "message-posted");
        room.Seen.Should().NotContain(frame => frame.Raw.Contains("level", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_edit_that_brings_a_crisis_raises_a_case_too()
    {
        var (ana, _, group) = await Room();
        var clinician = await server.Site.SignIn("dr-rivera");
        await using var console = await clinician.OpenConsole();
        var message = Guid.NewGuid();
        await ana.Say(group, Words.Calm, message);

        await ana.Put($"/api/groups/{group}/messages/{message}", new { text = Words.Crisis });

        var id = await console.CaseOf(ana);
        (await clinician.ReadCase(id)).Body.GetProperty("evidence")[0].GetProperty("text").GetString().Should().Be(Words.Crisis);
    }

    private async Task<(Person Ana, Person Ben, string Group)> Room()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        return (ana, ben, await server.Site.NewGroup(ana, ben));
    }
}
