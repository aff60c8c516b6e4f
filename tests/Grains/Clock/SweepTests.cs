using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.RiskCases;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Clock;

public sealed class SweepTests
{
    [Fact]
    public async Task A_case_that_fails_keeps_no_other_from_going_further()
    {
        CaseId? broken = null;
        await using var server = await RunningServer.Start(services => services.AddSingleton(provider =>
            BrokenCaseBook.Over(ActivatorUtilities.CreateInstance<SqlRiskCaseBook>(provider), () => broken)));
        var (group, ana, _) = await server.Evening();
        var ben = await server.World.SeatedMember(group, "ben");
        await server.Post(group, ana, "crisis");
        var hers = await server.OpenCase("of Ana, with a clinician", riskCase => riskCase.AssignedTo is not null);
        server.Time.Advance(TimeSpan.FromMilliseconds(1));
        await server.Post(group, ben, "crisis");
        await Eventually.Holds("Ben's case to be with a clinician", async () =>
            (await server.Books.Cases.Open()).Any(riskCase => riskCase.Member == ben && riskCase.AssignedTo is not null));

        broken = hers.Id;
        server.Time.Advance(new CaseClock().DeliverWithin + TimeSpan.FromSeconds(1));

        await Eventually.Holds("Ben's case to go further", async () =>
            (await server.Books.Cases.Open()).Any(riskCase => riskCase.Member == ben && riskCase.Step != EscalationStep.Assigned));
        (await server.Books.Cases.Open()).Single(riskCase => riskCase.Member == ana).Step.Should().Be(EscalationStep.Assigned);
    }
}
