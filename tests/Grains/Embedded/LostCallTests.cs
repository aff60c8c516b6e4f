using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.EmbeddedSilo;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Embedded;

/// <summary>One-way calls are hints: whatever of them is lost, the sweep repairs it.</summary>
public sealed class LostCallTests
{
    [Fact]
    public async Task A_message_whose_nudge_is_lost_is_assessed_by_the_sweep()
    {
        var losses = new Losses((typeof(IModerationGrain), nameof(IModerationGrain.Happened)));
        await using var server = await Start(losses);
        var (group, ana, _) = await server.Evening();
        await server.Post(group, ana, "crisis");
        (await server.Books.Screening.Cursor(group)).Should().Be(0);

        server.Time.Advance(TimeSpan.FromSeconds(3));

        await server.OpenCase("of Ana", riskCase => riskCase.Member == ana);
        losses.Count.Should().Be(1);
        server.Classifier.Asked.Should().Equal("crisis");
    }

    [Fact]
    public async Task A_message_whose_nudge_is_lost_is_assessed_when_the_next_message_nudges()
    {
        var losses = new Losses((typeof(IModerationGrain), nameof(IModerationGrain.Happened)));
        await using var server = await Start(losses);
        var (group, ana, _) = await server.Evening();
        await server.Post(group, ana, "crisis");
        losses.AreOver = true;

        await server.Post(group, ana, "nothing");

        await server.OpenCase("of Ana", riskCase => riskCase.Member == ana);
        server.Classifier.Asked.Should().Equal("crisis", "nothing");
    }

    [Fact]
    public async Task A_case_whose_routing_is_lost_is_routed_at_its_deadline()
    {
        var losses = new Losses((typeof(IRiskCaseGrain), nameof(IRiskCaseGrain.EvidenceAdded)));
        await using var server = await Start(losses);
        var (group, ana, rivera) = await server.Evening();
        await server.Post(group, ana, "crisis");
        await server.OpenCase("that nobody was asked to take", riskCase => riskCase.AssignedTo is null);
        await Eventually.Holds("the routing to be lost", () => losses.Count == 1);

        server.Time.Advance(new CaseClock().DeliverWithin);

        var riskCase = await server.OpenCase("that Dr. Rivera is asked to take", riskCase => riskCase.AssignedTo == rivera);
        riskCase.Level.Should().Be(RiskLevel.Crisis);
    }

    [Fact]
    public async Task A_deadline_whose_call_is_lost_is_found_again_by_the_next_sweep()
    {
        var losses = new Losses((typeof(IRiskCaseGrain), nameof(IRiskCaseGrain.DeadlinePassed)));
        await using var server = await Start(losses);
        var (group, ana, _) = await server.Evening();
        await server.Post(group, ana, "crisis");
        await server.OpenCase("that was routed", riskCase => riskCase.AssignedTo is not null);
        server.Time.Advance(new CaseClock().DeliverWithin);
        await Eventually.Holds("the call to be lost", () => losses.Count > 0);
        losses.AreOver = true;

        server.Time.Advance(TimeSpan.FromSeconds(1));

        await server.OpenCase("that has escalated", riskCase => riskCase.Step == EscalationStep.EveryClinician);
    }

    [Fact]
    public async Task A_support_card_whose_nudge_is_lost_is_there_to_be_read()
    {
        var losses = new Losses((typeof(TherapyGroups.Members.IMemberNoticesGrain), "Nudge"));
        await using var server = await Start(losses);
        var (group, ana, _) = await server.Evening();

        await server.Post(group, ana, "crisis");

        await Eventually.Holds("the support card", async () => (await server.Books.Notices.Unseen(ana, after: 0)).Count == 1);
    }

    private static Task<RunningServer> Start(Losses losses) =>
        RunningServer.Start(services => services.AddSingleton<IDelivery>(losses));
}
