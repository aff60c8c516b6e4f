using TherapyGroups.Groups;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Moderation;

/// <summary>Missing is not green.</summary>
public sealed class UnscreenedTests
{
    [Fact]
    public async Task A_message_that_fails_thrice_is_a_case_for_a_clinician()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        server.Classifier.FailNext(3);

        await server.Post(group, ana, "nothing");
        await IsAsked(server, times: 1);
        await TryAgain(server, group, times: 2);
        await TryAgain(server, group, times: 3);

        var riskCase = await server.OpenCase("that was routed", riskCase => riskCase.AssignedTo == rivera);
        (riskCase.Member, riskCase.Level, riskCase.EvidenceCount).Should().Be((ana, RiskLevel.Unscreened, 1));
        (await server.Books.Notices.Unseen(ana, after: 0)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_message_that_fails_twice_opens_no_case()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        server.Classifier.FailNext(2);

        await server.Post(group, ana, "nothing");
        await IsAsked(server, times: 1);
        await TryAgain(server, group, times: 2);

        (await server.Books.Cases.Open()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_message_that_fails_once_is_tried_again_and_answered_once()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        server.Classifier.FailNext(1);

        await server.Post(group, ana, "crisis");
        await IsAsked(server, times: 1);
        await TryAgain(server, group, times: 2);
        server.Time.Advance(TimeSpan.FromMinutes(1));
        await server.Moderation(group).CatchUp();

        var riskCase = await server.OpenCase("of Ana", riskCase => riskCase.EvidenceCount == 1);
        riskCase.Level.Should().Be(RiskLevel.Crisis);
        server.Classifier.Asked.Should().Equal("crisis", "crisis");
    }

    [Fact]
    public async Task A_failure_does_not_hold_up_the_messages_after_it()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var ben = await server.World.SeatedMember(group, "ben");
        server.Classifier.FailNext(1);

        await server.Post(group, ana, "nothing");
        await server.Post(group, ben, "crisis");

        await server.OpenCase("of Ben", riskCase => riskCase.Member == ben);
    }

    [Fact]
    public async Task A_retry_is_found_after_a_restart()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        server.Classifier.FailNext(1);
        await server.Post(group, ana, "crisis");
        await server.IsScreened(group);
        server.Time.Advance(TimeSpan.FromSeconds(1));

        await server.Restart();
        server.Time.Advance(ScreeningRules.RetryAfter);

        await server.OpenCase("of Ana", riskCase => riskCase.Level == RiskLevel.Crisis);
    }

    private static async Task TryAgain(RunningServer server, GroupId group, int times)
    {
        // The failure must be on disk before time passes: its retry counts from then.
        await server.IsScreened(group);
        await Eventually.Holds("the retry to be noted", async () =>
            (await server.Books.Screening.DueRetries(group, DateTimeOffset.MaxValue, 1)) is [var (_, attempts)] && attempts == times - 1);
        server.Time.Advance(ScreeningRules.RetryAfter);
        await IsAsked(server, times);
        await server.Moderation(group).CatchUp();
    }

    private static Task IsAsked(RunningServer server, int times) =>
        Eventually.Holds($"the classifier to be asked {times} times", () => server.Classifier.Asked.Count == times);
}
