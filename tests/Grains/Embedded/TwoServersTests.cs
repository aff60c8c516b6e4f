using TherapyGroups.Groups;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Embedded;

/// <summary>Two servers that know nothing of each other, over one database: what a cluster does when it runs a grain twice.</summary>
public sealed class TwoServersTests
{
    private const int Posts = 15;

    [Fact]
    public async Task Two_activations_of_a_group_lose_and_double_nothing_and_leave_no_gap()
    {
        await using var one = await RunningServer.Start();
        await using var other = await one.StartAnother();
        var (group, ana, _) = await one.Evening();
        var ben = await one.World.SeatedMember(group, "ben");
        var head = await one.Books.Log.Head(group);

        var answers = await Task.WhenAll(Enumerable.Range(1, Posts).SelectMany(i => new[]
        {
            PostSurely(one, group, ana.Says($"ana {i}")),
            PostSurely(other, group, ben.Says($"ben {i}")),
        }));

        answers.Order().Should().Equal(Enumerable.Range(1, 2 * Posts).Select(i => head + i));
        var posted = await one.Posted(group);
        posted.Select(message => message.Seq).Should().Equal(Enumerable.Range(1, 2 * Posts).Select(i => head + i));
        posted.Select(message => message.Text).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_same_message_sent_to_two_activations_is_one_message()
    {
        await using var one = await RunningServer.Start();
        await using var other = await one.StartAnother();
        var (group, ana, _) = await one.Evening();
        var post = ana.Says("hello");

        var answers = await Task.WhenAll(one.Group(group).Post(post), other.Group(group).Post(post));

        answers.Select(answer => answer.Result).Should().BeEquivalentTo([PostResult.Accepted, PostResult.AlreadyAccepted]);
        (await one.Posted(group)).Should().ContainSingle();
    }

    [Fact]
    public async Task Two_activations_of_moderation_save_each_assessment_once()
    {
        await using var one = await RunningServer.Start();
        await using var other = await one.StartAnother();
        var (group, ana, _) = await one.Evening();
        for (var i = 1; i <= Posts; i++)
        {
            await one.World.Post(group, ana, $"crisis {i}");
            await one.World.Post(group, ana, $"amber {i}");
        }

        await Task.WhenAll(one.Moderation(group).CatchUp(), other.Moderation(group).CatchUp());

        var riskCase = await one.OpenCase("of Ana", riskCase => riskCase.Member == ana);
        riskCase.EvidenceCount.Should().Be(Posts);
        (await one.Books.Cases.Evidence(riskCase.Id)).Should().HaveCount(Posts);
        (await one.Books.Queue.List(group, ModerationItemState.Open)).Should().HaveCount(Posts);
        (await one.Books.Notices.Unseen(ana, after: 0)).Should().ContainSingle();
    }

    [Fact]
    public async Task Two_activations_of_moderation_that_retry_the_same_message_save_one_answer()
    {
        await using var one = await RunningServer.Start();
        await using var other = await one.StartAnother();
        var (group, ana, _) = await one.Evening();
        one.Classifier.FailNext(1);
        await one.World.Post(group, ana, "amber");
        await one.Moderation(group).CatchUp();
        var due = await one.Books.Screening.DueRetries(group, one.Time.GetUtcNow() + ScreeningRules.RetryAfter, 10);
        due.Should().ContainSingle();

        one.Time.Advance(ScreeningRules.RetryAfter);
        await Task.WhenAll(one.Moderation(group).CatchUp(), other.Moderation(group).CatchUp());

        (await one.Books.Queue.List(group, ModerationItemState.Open)).Should().ContainSingle();
    }

    [Fact]
    public async Task Two_clinicians_who_take_a_case_on_two_servers_do_not_both_have_it()
    {
        await using var one = await RunningServer.Start();
        await using var other = await one.StartAnother();
        var (group, ana, rivera) = await one.Evening();
        var okafor = await one.World.Clinician("dr-okafor");
        await one.Post(group, ana, "crisis");
        var riskCase = await one.OpenCase("that was routed", riskCase => riskCase.AssignedTo is not null);

        var answers = await Task.WhenAll(one.Case(riskCase.Id).Acknowledge(rivera), other.Case(riskCase.Id).Acknowledge(okafor));

        answers.Select(answer => answer.Result).Should().BeEquivalentTo([CaseActResult.Done, CaseActResult.AlreadyAcknowledged]);
        answers.Select(answer => answer.AcknowledgedBy).Distinct().Should().ContainSingle();
    }

    /// <summary>As a client does: an infrastructure failure is answered by sending the same message again.</summary>
    private static Task<long> PostSurely(RunningServer server, GroupId group, PostMessage post) =>
        Eventually.Ends("the post to be accepted", Task.Run(async () =>
        {
            while (true)
            {
                try
                {
                    return (await server.Group(group).Post(post)).Seq;
                }
                catch (Storage.StorageUnavailableException)
                {
                    // Another activation has won too often in a row.
                }
            }
        }));
}
