using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using static TherapyGroups.Tests.Grains.RiskCases.Cases;

namespace TherapyGroups.Tests.Grains.RiskCases;

public sealed class CaseEvidenceRulesTests
{
    private static readonly DateTimeOffset Later = Now.AddSeconds(7);

    [Theory]
    [InlineData(RiskLevel.Crisis, 60)]
    [InlineData(RiskLevel.Red, 300)]
    [InlineData(RiskLevel.Unscreened, 300)]
    public void A_case_is_raised_with_a_clock_for_its_level(RiskLevel level, int answerWithinSeconds)
    {
        var raised = Raised(level);

        raised.Phase.Should().Be(CasePhase.Raised);
        raised.Step.Should().Be(EscalationStep.Assigned);
        raised.DeadlineAt.Should().Be(Now.AddSeconds(10));
        raised.AnswerBy.Should().Be(Now.AddSeconds(answerWithinSeconds));
        (raised.AssignedTo, raised.AcknowledgedBy, raised.EvidenceCount, raised.Version).Should().Be((null, null, 1, 1L));
    }

    [Fact]
    public void Evidence_that_raises_the_level_of_a_case_on_a_screen_restarts_the_clock_for_its_answer()
    {
        var grown = Grow(In(CasePhase.Delivered), RiskLevel.Crisis);

        (grown.Level, grown.AnswerBy, grown.DeadlineAt).Should().Be((RiskLevel.Crisis, Later.AddSeconds(60), Later.AddSeconds(60)));
    }

    [Fact]
    public void Worse_news_does_not_put_off_when_a_screen_must_show_the_case()
    {
        var grown = Grow(Raised(), RiskLevel.Crisis);

        (grown.AnswerBy, grown.DeadlineAt).Should().Be((Later.AddSeconds(60), Raised().DeadlineAt));
    }

    [Fact]
    public void Worse_news_does_not_put_off_an_answer_that_was_due_sooner()
    {
        var grown = CaseRules.AddEvidence(
            In(CasePhase.Delivered), Evidence(RiskLevel.Crisis), CaseHolder.Nobody, Now.AddSeconds(280), ProductClock);

        grown.DeadlineAt.Should().Be(Now.AddSeconds(300));
    }

    [Theory]
    [InlineData(CasePhase.Acknowledged)]
    [InlineData(CasePhase.InContact)]
    public void Evidence_that_raises_the_level_asks_the_clinician_who_has_the_case_again(CasePhase phase)
    {
        var grown = Grow(In(phase) with { Step = EscalationStep.AllOnDuty }, RiskLevel.Crisis);

        (grown.Phase, grown.AcknowledgedBy, grown.Step).Should().Be((phase, Rivera, EscalationStep.Assigned));
        (grown.Level, grown.AnswerBy, grown.DeadlineAt).Should().Be((RiskLevel.Crisis, Later.AddSeconds(60), Later.AddSeconds(60)));
    }

    [Theory]
    [InlineData(CasePhase.Acknowledged)]
    [InlineData(CasePhase.InContact)]
    public void Evidence_that_is_no_worse_asks_a_clinician_who_has_the_case_nothing(CasePhase phase)
    {
        var grown = Grow(In(phase), RiskLevel.Red);

        (grown.AnswerBy, grown.DeadlineAt).Should().Be((null, null));
    }

    [Theory]
    [InlineData(RiskLevel.Red, RiskLevel.Red)]
    [InlineData(RiskLevel.Crisis, RiskLevel.Red)]
    [InlineData(RiskLevel.Red, RiskLevel.Unscreened)]
    public void Evidence_that_does_not_raise_the_level_leaves_level_and_clock(RiskLevel stands, RiskLevel comes)
    {
        var before = In(CasePhase.Delivered, stands);

        var grown = Grow(before, comes);

        (grown.Level, grown.AnswerBy, grown.DeadlineAt).Should().Be((stands, before.AnswerBy, before.DeadlineAt));
    }

    [Fact]
    public void Each_evidence_counts_and_brings_the_group_where_it_was_posted()
    {
        var grown = CaseRules.AddEvidence(Raised(), Evidence(RiskLevel.Red, "morning"), CaseHolder.Nobody, Later, ProductClock);

        (grown.EvidenceCount, grown.Version, grown.Group).Should().Be((2, 2L, new GroupId("morning")));
    }

    [Theory]
    [InlineData(CasePhase.Acknowledged)]
    [InlineData(CasePhase.InContact)]
    public void Evidence_for_a_clinician_who_is_not_there_brings_the_case_back_with_its_clock_running(CasePhase phase)
    {
        var taken = In(phase, RiskLevel.Crisis) with { AssignedTo = Rivera, Step = EscalationStep.AllOnDuty };

        var grown = CaseRules.AddEvidence(taken, Evidence(RiskLevel.Red), CaseHolder.Nobody, Later, ProductClock);

        grown.Should().Be(taken with
        {
            Phase = CasePhase.Raised,
            Step = EscalationStep.Assigned,
            AssignedTo = null,
            AcknowledgedBy = null,
            AnswerBy = Later.AddSeconds(60),
            DeadlineAt = Later.AddSeconds(10),
            EvidenceCount = taken.EvidenceCount + 1,
            NewsCount = taken.NewsCount + 1,
            Version = taken.Version + 1,
        });
    }

    [Fact]
    public void Another_crisis_asks_a_clinician_on_duty_again_unless_they_have_just_answered()
    {
        var taken = In(CasePhase.Acknowledged, RiskLevel.Crisis);
        RiskCase After(int seconds) => CaseRules.AddEvidence(
            taken, Evidence(RiskLevel.Crisis), new CaseHolder(IsOnDuty: true, Later.AddSeconds(-seconds)), Later, ProductClock);

        (After(119).AnswerBy, After(119).DeadlineAt).Should().Be((null, null));
        (After(120).AnswerBy, After(120).DeadlineAt).Should().Be((Later.AddSeconds(60), Later.AddSeconds(60)));
        After(120).AcknowledgedBy.Should().Be(Rivera);
        After(-5).AnswerBy.Should().Be(Later.AddSeconds(60), "an answer of the future quiets nothing");
    }

    [Fact]
    public void A_wish_asks_whoever_has_the_case_though_they_have_just_answered()
    {
        var taken = In(CasePhase.InContact);
        var justNow = new CaseHolder(IsOnDuty: true, Later.AddSeconds(-1), SeenAt: Later);

        CaseRules.AddWish(taken, justNow, Later, ProductClock).Should().Be(taken with
        {
            AnswerBy = Later.AddSeconds(300),
            DeadlineAt = Later.AddSeconds(300),
            NewsCount = taken.NewsCount + 1,
            Version = taken.Version + 1,
        });
    }

    [Fact]
    public void A_wish_to_a_clinician_who_is_not_there_brings_the_case_back_to_the_desk()
    {
        var grown = CaseRules.AddWish(In(CasePhase.InContact), CaseHolder.Nobody, Later, ProductClock);

        (grown.Phase, grown.AcknowledgedBy, grown.AnswerBy, grown.DeadlineAt).Should().Be(
            (CasePhase.Raised, null, Later.AddSeconds(300), Later.AddSeconds(10)));
    }

    [Fact]
    public void A_wish_while_nobody_has_taken_the_case_leaves_its_clock_and_is_news()
    {
        var waiting = In(CasePhase.Delivered);

        CaseRules.AddWish(waiting, CaseHolder.Nobody, Later, ProductClock).Should().Be(
            waiting with { NewsCount = 2, Version = waiting.Version + 1 });
    }

    [Fact]
    public void Who_is_on_duty_and_has_had_no_console_for_long_counts_as_gone_unless_they_have_answered_since()
    {
        var gone = Later - ProductClock.ConsoleGoneAfter;
        var taken = In(CasePhase.InContact);
        MemberId? HolderAfter(DateTimeOffset? answeredAt, DateTimeOffset? seenAt) => CaseRules.AddEvidence(
            taken, Evidence(RiskLevel.Red), new CaseHolder(IsOnDuty: true, answeredAt, seenAt), Later, ProductClock).AcknowledgedBy;

        HolderAfter(answeredAt: null, seenAt: gone).Should().BeNull();
        HolderAfter(answeredAt: gone, seenAt: gone).Should().BeNull();
        HolderAfter(answeredAt: null, seenAt: gone.AddMilliseconds(1)).Should().Be(Rivera);
        HolderAfter(answeredAt: gone.AddMilliseconds(1), seenAt: gone).Should().Be(Rivera);
        HolderAfter(answeredAt: null, seenAt: null).Should().Be(Rivera, "nothing is known of a console");
    }

    private static RiskCase Grow(RiskCase riskCase, RiskLevel level) =>
        CaseRules.AddEvidence(riskCase, Evidence(level), OnDuty, Later, ProductClock);
}
