namespace TherapyGroups.Tests.Server.Moderation;

/// <summary>What the audit names was there: nobody writes words of their own into the chain by asking for what is not.</summary>
public sealed class AuditSubjectTests(DemoServer server)
{
    private const string Words = "words-in-the-chain";

    [Theory]
    [InlineData("PUT", "messages/" + Words + "/content-note", 400, "invalid-message-id")]
    [InlineData("PUT", "messages/0b8f7c44-0c7f-4b0e-9a70-6a4f4b3f2d01/content-note", 404, "unknown-message")]
    [InlineData("PUT", "messages/" + Words + "/visibility", 400, "invalid-message-id")]
    [InlineData("PUT", "messages/0b8f7c44-0c7f-4b0e-9a70-6a4f4b3f2d01/visibility", 404, "unknown-message")]
    [InlineData("GET", "members/" + Words + "/sanctions", 404, "unknown-member")]
    public async Task Of_what_is_not_there_nothing_is_written(string method, string path, int status, string code)
    {
        var administrator = await server.Site.Known("admin");
        var group = await server.Site.NewGroup();
        var body = method == "GET" ? null : Person.Json(new { note = "loss", hidden = true, reason = Words });

        (await administrator.Send(new HttpMethod(method), $"/api/groups/{group}/{path}", body)).ShouldRefuse(status, code);

        var written = await AuditTail.Read(administrator);
        written.Should().NotContain(entry => entry.GetProperty("subject").ToString().Contains(Words, StringComparison.Ordinal)
            || entry.GetProperty("reason").ToString().Contains(Words, StringComparison.Ordinal)
            || entry.GetProperty("subject").ToString() == "0b8f7c44-0c7f-4b0e-9a70-6a4f4b3f2d01");
    }

    [Fact]
    public async Task A_message_is_named_as_it_is_stored_however_it_was_asked_for()
    {
        var administrator = await server.Site.Known("admin");
        var ana = await server.Site.NewPerson();
        var (group, message) = (await server.Site.NewGroup(ana), Guid.NewGuid());
        await ana.Say(group, Support.Words.Calm, message);

        var asked = message.ToString("N").ToUpperInvariant();

        (await administrator.Put($"/api/groups/{group}/messages/{asked}/content-note", new { note = "loss" })).Status.Should().Be(200);

        (await AuditTail.Read(administrator)).Should().ContainSingle(entry =>
            entry.GetProperty("act").ToString() == "message.note" && entry.GetProperty("subject").ToString() == message.ToString());
    }
}
