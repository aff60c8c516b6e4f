namespace TherapyGroups.Tests.Server.Moderation;

public sealed class SummaryTests(DemoServer server)
{
    [Fact]
    public async Task Everybody_in_the_group_learns_what_was_done_how_often_and_nobodys_name()
    {
        var (member, moderator) = (await server.Site.NewPerson(), await server.Site.NewStaff("peer-moderator"));
        var group = await server.Site.NewGroup(member, moderator);
        var message = Guid.NewGuid();
        await member.Say(group, "an unkind word", message);
        var path = $"/api/groups/{group}";
        await moderator.Post($"{path}/messages/{message}/reports", new { reason = "unkind" });
        await moderator.Put($"{path}/messages/{message}/visibility", new { hidden = true, reason = "unkind" });
        await moderator.Put($"{path}/messages/{message}/visibility", new { hidden = false, reason = "misread" });
        var sanction = await moderator.Post($"{path}/members/{member.Id}/sanctions", new { kind = "mute", reason = "unkind" });
        await moderator.Put($"{path}/slow-mode", new { seconds = 30 });
        var appeal = await member.Post($"/api/me/sanctions/{sanction.Word("id")}/appeal", new { words = "no" });
        await (await server.Site.SignIn("admin")).Post(
            $"/api/moderation/appeals/{appeal.Word("id")}/decide", new { outcome = "lifted", reason = "yes" });

        var answer = await member.Get($"{path}/moderation-summary");

        var acts = answer.Body.GetProperty("acts").EnumerateArray()
            .ToDictionary(one => one.GetProperty("act").GetString() ?? "", one => one.GetProperty("count").GetInt32());
        acts.Where(pair => pair.Value > 0).Should().BeEquivalentTo(new Dictionary<string, int>
        {
            ["message-reported"] = 1,
            ["message-hidden"] = 1,
            ["message-restored"] = 1,
            ["slow-mode-changed"] = 1,
            ["member-muted"] = 1,
            ["appeal-raised"] = 1,
            ["appeal-lifted"] = 1,
        });
        acts.Should().Contain("member-removed", 0);
        answer.Text.Should().NotContain(member.Id).And.NotContain(member.Name).And.NotContain(moderator.Id).And.NotContain(moderator.Name);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("366")]
    [InlineData("many")]
    public async Task The_days_have_bounds(string days)
    {
        var member = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(member);

        (await member.Get($"/api/groups/{group}/moderation-summary?days={days}")).ShouldRefuse(400, "invalid-days");
    }
}
