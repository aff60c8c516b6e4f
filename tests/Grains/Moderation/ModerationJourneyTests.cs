using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Moderation;

public sealed class ModerationJourneyTests
{
    [Fact]
    public async Task A_crisis_message_opens_one_case_with_its_evidence_for_the_clinician_on_duty()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();

        var posted = await server.Post(group, ana, "this is a crisis");

        var riskCase = await server.OpenCase("that was routed", riskCase => riskCase.AssignedTo is not null);
        (riskCase.Member, riskCase.Group, riskCase.Level, riskCase.Phase, riskCase.AssignedTo, riskCase.EvidenceCount)
            .Should().Be((ana, group, RiskLevel.Crisis, CasePhase.Raised, rivera, 1));
        var evidence = (await server.Books.Cases.Evidence(riskCase.Id)).Should().ContainSingle().Subject;
        (evidence.Seq, evidence.Text).Should().Be((posted.Seq, "this is a crisis"));
        (await server.Books.Cases.History(riskCase.Id)).Select(entry => entry.Kind)
            .Should().Equal(CaseHistoryKind.Raised, CaseHistoryKind.Assigned);
    }

    [Fact]
    public async Task The_real_classifier_brings_a_statement_of_intent_to_a_clinician_and_leaves_everyday_words_alone()
    {
        await using var server = await RunningServer.Start(
            services => services.AddSingleton(_ => RiskClassifier.LoadEmbedded()));
        var (group, ana, rivera) = await server.Evening();
        var ben = await server.World.SeatedMember(group, "ben");

        await server.Post(group, ben, "The garden helped me a lot this week, thank you all.");
        await server.Post(group, ana, "I am going to kill myself tonight.");

        var riskCase = await server.OpenCase("that was routed", riskCase => riskCase.AssignedTo is not null);
        (riskCase.Member, riskCase.Level, riskCase.AssignedTo, riskCase.EvidenceCount).Should().Be((ana, RiskLevel.Crisis, rivera, 1));
    }

    [Theory]
    [InlineData("an insult", 0)]
    [InlineData("an amber insult", 0)]
    [InlineData("a red insult", 1)]
    [InlineData("an insult and a crisis", 1)]
    public async Task Harassment_is_in_the_moderators_queue_whatever_else_a_message_is(string words, int cases)
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();

        await server.Post(group, ana, words);
        await server.IsScreened(group);

        (await server.Books.Queue.List(group, ModerationItemState.Open)).Should().ContainSingle().Which.Should()
            .Match<ModerationItem>(item => item.Kind == ModerationItemKind.Flag && item.Reason == "harassment");
        (await server.Books.Cases.Open()).Should().HaveCount(cases);
        (await server.Posted(group)).Should().OnlyContain(message => message.State == MessageState.Visible, "people decide");
    }

    [Fact]
    public async Task The_author_alone_is_given_a_support_card()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var ben = await server.World.SeatedMember(group, "ben");
        var stream = new RecordingMemberWatcher();
        await server.Grains.GetGrain<IMemberNoticesGrain>(ana.Value).Watch(server.Grains.CreateObjectReference<IMemberWatcher>(stream));

        await server.Post(group, ana, "crisis");

        await Eventually.Holds("Ana's stream to be nudged", () => stream.Count == 1);
        (await server.Books.Notices.Unseen(ana, after: 0)).Should().ContainSingle()
            .Which.Kind.Should().Be(MemberNoticeKind.SupportCard);
        (await server.Books.Notices.Unseen(ben, after: 0)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_second_crisis_message_adds_evidence_to_the_one_case_and_no_second_card()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        await server.Post(group, ana, "crisis one");
        var first = await server.OpenCase("with one message", riskCase => riskCase.EvidenceCount == 1);

        await server.Post(group, ana, "crisis two");

        var second = await server.OpenCase("with two messages", riskCase => riskCase.EvidenceCount == 2);
        second.Id.Should().Be(first.Id);
        (await server.Books.Notices.Unseen(ana, after: 0)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_crisis_after_the_case_was_resolved_opens_another()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        await server.Post(group, ana, "crisis one");
        var first = await server.OpenCase("that was routed", riskCase => riskCase.AssignedTo is not null);
        await server.Case(first.Id).Resolve(new ResolveCase(rivera, Disposition.Supported, "We talked.", null));

        await server.Post(group, ana, "crisis two");

        await server.OpenCase("that is a new one", riskCase => riskCase.Id != first.Id);
    }

    [Fact]
    public async Task An_edit_is_assessed_too()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var post = ana.Says("nothing");
        await server.Group(group).Post(post);

        var edited = await server.Group(group).Change(new ChangeMessage(ana, post.MessageId, MessageChange.Edit, "crisis"));

        var riskCase = await server.OpenCase("of Ana", riskCase => riskCase.Member == ana);
        var evidence = (await server.Books.Cases.Evidence(riskCase.Id)).Should().ContainSingle().Subject;
        evidence.Text.Should().Be("crisis");
        edited.Result.Should().Be(ChangeResult.Changed);
    }

    [Fact]
    public async Task A_message_that_was_withdrawn_before_it_was_read_is_assessed_all_the_same()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var post = await server.World.Post(group, ana, "crisis");
        await server.World.Change(group, ana, post.MessageId, MessageChange.Withdraw);

        await server.Moderation(group).CatchUp();

        var riskCase = await server.OpenCase("of Ana", riskCase => riskCase.Member == ana);
        (await server.Books.Cases.Evidence(riskCase.Id)).Should().ContainSingle().Which.Text.Should().Be("crisis");
    }

    [Fact]
    public async Task An_amber_message_is_a_flag_for_the_moderators_and_no_case()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();

        await server.Post(group, ana, "amber");

        await server.IsScreened(group);
        (await server.Books.Queue.List(group, ModerationItemState.Open)).Should().ContainSingle()
            .Which.Kind.Should().Be(ModerationItemKind.Flag);
        (await server.Books.Cases.Open()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_posted_while_moderation_was_down_is_assessed_after_a_restart_and_once()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        await server.World.Post(group, ana, "crisis");

        await server.Restart();

        await server.OpenCase("of Ana", riskCase => riskCase.EvidenceCount == 1);
        await server.Moderation(group).CatchUp();
        server.Classifier.Asked.Should().Equal("crisis");
    }

    [Fact]
    public async Task More_than_a_page_of_messages_is_assessed_in_order()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        for (var i = 1; i <= 230; i++)
        {
            await server.World.Post(group, ana, $"post {i}");
        }

        var cursor = await server.Moderation(group).CatchUp();

        cursor.Should().Be(await server.Books.Log.Head(group));
        server.Classifier.Asked.Should().Equal(Enumerable.Range(1, 230).Select(i => $"post {i}"));
    }
}
