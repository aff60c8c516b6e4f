using System.IO.Compression;
using System.Text.Json;

namespace TherapyGroups.Tests.Server.Privacy;

public sealed class ExportTests(DemoServer server)
{
    [Fact]
    public async Task An_export_holds_all_that_is_mine_and_nothing_of_others()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        var (mine, taken, others) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await ana.Say(group, "my first words", mine);
        await ana.Put($"/api/groups/{group}/messages/{mine}", new { text = "my better words", contentNote = "loss" });
        await ana.Say(group, "my withdrawn words", taken);
        await ana.Delete($"/api/groups/{group}/messages/{taken}");
        await ben.Say(group, "the words of ben", others);
        await ana.Post($"/api/groups/{group}/messages/{others}/reports", new { reason = "my reason", note = "my note" });

        var files = await ana.Export();

        files["account"].EnumerateArray().Single().GetProperty("pseudonym").GetString().Should().Be(ana.Name);
        files["memberships"].EnumerateArray().Single().GetProperty("groupId").GetString().Should().Be(group);
        files["messages"].EnumerateArray().Select(message => message.GetProperty("text").GetString())
            .Should().Equal("my first words", "my better words", "my withdrawn words");
        files["reports"].EnumerateArray().Single().GetProperty("note").GetString().Should().Be("my note");
        files["reports"].EnumerateArray().Single().GetProperty("reason").GetString().Should().Be("my reason");
        files["sessions"].GetArrayLength().Should().Be(1);
        files.Keys.Should().Contain(["about", "sanctions", "notices", "assessments", "risk-cases", "notes", "standings"]);
        string.Concat(files.Values.Select(file => file.GetRawText())).Should().NotContain("the words of ben").And.NotContain(ben.Name);
    }

    [Fact]
    public async Task What_was_decided_about_somebody_is_named_and_not_numbered()
    {
        var ana = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(ana);
        var administrator = await server.Site.SignIn("admin");
        var muted = await administrator.Post(
            $"/api/groups/{group}/members/{ana.Id}/sanctions", new { kind = "mute", minutes = 5, reason = "a pause" });
        muted.Status.Should().Be(201, muted.Text);
        var sanction = (await ana.Get("/api/me/sanctions")).Body[0].GetProperty("id").GetString();
        (await ana.Post($"/api/me/sanctions/{sanction}/appeal", new { words = "I see it differently." })).Status.Should().Be(201);

        var files = await ana.Export();

        files["account"].EnumerateArray().Single().GetProperty("roles").GetString().Should().Be("member");
        files["memberships"].EnumerateArray().Single().GetProperty("role").GetString().Should().Be("member");
        files["sanctions"].EnumerateArray().Single().GetProperty("kind").GetString().Should().Be("mute");
        files["appeals"].EnumerateArray().Single().GetProperty("state").GetString().Should().Be("open");
        files["notices"].EnumerateArray().Single().GetProperty("kind").GetString().Should().Be("sanction");
    }

    [Fact]
    public async Task A_clinicians_own_notes_are_in_the_clinicians_export()
    {
        var ana = await server.Site.NewPerson();
        var id = await server.Site.RaiseCase(ana, await server.Site.NewGroup(ana));
        var clinician = await server.Site.SignIn("dr-rivera");
        await clinician.Post($"/api/cases/{id}/notes", new { note = $"a note about case {id}" });

        var files = await clinician.Export();

        files["notes"].EnumerateArray().Select(note => note.GetProperty("note").GetString()).Should().Contain($"a note about case {id}");
        (await ana.Export())["notes"].GetArrayLength().Should().Be(0);
        files["acts"].EnumerateArray().Select(act => act.GetProperty("act").GetString()).Should().Contain("case.note");
    }

    [Fact]
    public async Task Nobody_gets_an_export_without_signing_in() =>
        (await server.Site.Visitor().Get("/api/me/export")).ShouldRefuse(401, "signed-out");

    [Fact]
    public async Task An_export_of_more_than_a_page_has_every_message()
    {
        var ana = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(ana);
        for (var i = 0; i < 205; i++)
        {
            await ana.Say(group, $"words {i}");
        }

        (await ana.Export())["messages"].EnumerateArray().Select(message => message.GetProperty("text").GetString())
            .Should().Equal(Enumerable.Range(0, 205).Select(i => $"words {i}"));
    }
}

/// <summary>What people do about what is held of them.</summary>
internal static class PrivacyActs
{
    public static Task<Answer> Erase(this Person person, string passphrase = Site.Passphrase) =>
        person.Send(HttpMethod.Delete, "/api/me", Person.Text(JsonSerializer.Serialize(new { passphrase })));

    /// <summary>The files of the person's export, by name.</summary>
    public static async Task<Dictionary<string, JsonElement>> Export(this Person person)
    {
        using var zip = new ZipArchive(new MemoryStream(await person.GetBytes("/api/me/export")), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(
            entry => Path.GetFileNameWithoutExtension(entry.Name),
            entry =>
            {
                using var stream = entry.Open();
                return JsonDocument.Parse(stream).RootElement;
            });
    }
}
