namespace TherapyGroups.Tests.Server.Cases;

/// <summary>Whose account is closed, or who is no clinician any more, leaves no case behind that nobody answers for.</summary>
public sealed class ReturnedCaseTests(DemoServer server)
{
    [Theory]
    [InlineData("deactivate", true)]
    [InlineData("deactivate", false)]
    [InlineData("roles/clinician/revoke", true)]
    public async Task Their_open_cases_come_back_to_the_desk_at_once(string act, bool isTaken)
    {
        var (ana, leaving, staying) = (
            await server.Site.NewPerson(), await server.Site.NewStaff("clinician"), await server.Site.NewStaff("clinician"));
        var id = await server.Site.RaiseCase(ana, await server.Site.NewGroup(ana));
        if (isTaken)
        {
            (await leaving.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        }

        var administrator = await server.Site.SignIn("admin");
        (await administrator.Post($"/api/accounts/{leaving.Id}/{act}", new { reason = "left" })).Status.Should().Be(204);

        var after = (await staying.ReadCase(id)).Body;
        after.GetProperty("acknowledgedBy").GetString().Should().NotBe(leaving.Name);
        var kinds = after.GetProperty("history").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()).ToList();
        kinds.Contains("Returned").Should().Be(isTaken);
        (await staying.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200, "it is to be had again");
    }
}
