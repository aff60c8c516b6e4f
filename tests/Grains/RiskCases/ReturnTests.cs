using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Grains.Server;

namespace TherapyGroups.Tests.Grains.RiskCases;

public sealed class ReturnTests
{
    [Fact]
    public async Task A_case_whose_holder_is_gone_is_found_and_given_to_the_next_on_duty()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        await server.Post(group, ana, "crisis");
        var riskCase = await server.OpenCase("of Ana", one => one.AssignedTo == rivera);
        await server.Case(riskCase.Id).Acknowledge(rivera);
        var okafor = await server.World.Clinician("dr-okafor", isOnDuty: true);

        // Nobody tells the case: whatever closed the account went down right after.
        await server.Books.Accounts.Deactivate(rivera, server.Time.GetUtcNow());

        await server.Passes("the case to be at Dr. Okafor's", async () =>
            await server.Books.Cases.Open() is [{ Phase: CasePhase.Raised, AcknowledgedBy: null } only] && only.AssignedTo == okafor);
        (await server.Books.Cases.History(riskCase.Id)).Select(entry => entry.Kind).Should().ContainInOrder(
            CaseHistoryKind.Acknowledged, CaseHistoryKind.Returned, CaseHistoryKind.Assigned);
    }

    [Fact]
    public async Task A_case_whose_holders_licence_runs_out_comes_back_too()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        await server.Books.Accounts.SetCredential(
            rivera, new Credential("LCSW", "US-CA", server.Time.GetUtcNow()) { ExpiresAt = server.Time.GetUtcNow().AddMinutes(2) },
            server.Time.GetUtcNow());
        await server.Post(group, ana, "crisis");
        var riskCase = await server.OpenCase("of Ana", one => one.AssignedTo == rivera);
        await server.Case(riskCase.Id).Acknowledge(rivera);
        var okafor = await server.World.Clinician("dr-okafor", isOnDuty: true);

        server.Time.Advance(TimeSpan.FromMinutes(2));

        await server.Passes("the case to be at Dr. Okafor's", async () =>
            await server.Books.Cases.Open() is [{ AcknowledgedBy: null } only] && only.AssignedTo == okafor);
    }
}
