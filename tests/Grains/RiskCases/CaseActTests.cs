using TherapyGroups.RiskCases;
using static TherapyGroups.Tests.Grains.RiskCases.Cases;

namespace TherapyGroups.Tests.Grains.RiskCases;

public sealed class CaseActTests
{
    [Theory]
    [InlineData(CasePhase.Raised)]
    [InlineData(CasePhase.Delivered)]
    public void Taking_a_case_names_the_clinician_and_stops_the_clock(CasePhase phase)
    {
        var before = In(phase);

        var (result, after) = CaseRules.Act(before, CaseTrigger.Acknowledge, Okafor);

        result.Should().Be(CaseActResult.Done);
        after.Should().Be(before with
        {
            Phase = CasePhase.Acknowledged,
            AcknowledgedBy = Okafor,
            AnswerBy = null,
            DeadlineAt = null,
            Version = before.Version + 1,
        });
    }

    [Theory]
    [InlineData(CasePhase.Acknowledged, CaseTrigger.Acknowledge)]
    [InlineData(CasePhase.Acknowledged, CaseTrigger.BeginContact)]
    [InlineData(CasePhase.InContact, CaseTrigger.Acknowledge)]
    [InlineData(CasePhase.InContact, CaseTrigger.Resolve)]
    public void Nobody_acts_on_a_case_that_another_has_taken(CasePhase phase, CaseTrigger trigger) =>
        CaseRules.Act(In(phase), trigger, Okafor).Should().Be((CaseActResult.AlreadyAcknowledged, In(phase)));

    [Theory]
    [InlineData(CasePhase.Raised)]
    [InlineData(CasePhase.Delivered)]
    public void Contact_needs_a_case_that_somebody_has_taken(CasePhase phase) =>
        CaseRules.Act(In(phase), CaseTrigger.BeginContact, Rivera).Result.Should().Be(CaseActResult.NotAcknowledged);

    [Theory]
    [InlineData(CasePhase.Acknowledged, CaseTrigger.BeginContact, CaseActResult.NewsUnseen)]
    [InlineData(CasePhase.Acknowledged, CaseTrigger.Resolve, CaseActResult.NewsUnseen)]
    [InlineData(CasePhase.Acknowledged, CaseTrigger.Acknowledge, CaseActResult.Done)]
    [InlineData(CasePhase.InContact, CaseTrigger.BeginContact, CaseActResult.NewsUnseen)]
    [InlineData(CasePhase.InContact, CaseTrigger.Resolve, CaseActResult.NewsUnseen)]
    [InlineData(CasePhase.InContact, CaseTrigger.Acknowledge, CaseActResult.Done)]
    public void With_worse_news_a_case_is_acknowledged_again_before_anything_else(
        CasePhase phase, CaseTrigger trigger, CaseActResult result)
    {
        var worse = In(phase) with { AnswerBy = Now.AddSeconds(60), DeadlineAt = Now.AddSeconds(60) };

        CaseRules.Act(worse, trigger, Rivera).Result.Should().Be(result);
    }

    [Theory]
    [InlineData(CasePhase.Raised)]
    [InlineData(CasePhase.Delivered)]
    [InlineData(CasePhase.Acknowledged)]
    [InlineData(CasePhase.InContact)]
    [InlineData(CasePhase.Resolved)]
    public void Nobody_does_anything_to_the_case_that_is_about_them(CasePhase phase)
    {
        foreach (var trigger in new[] { CaseTrigger.Acknowledge, CaseTrigger.BeginContact, CaseTrigger.Resolve })
        {
            CaseRules.Act(In(phase), trigger, In(phase).Member).Should().Be((CaseActResult.OwnCase, In(phase)));
        }
    }

    [Theory]
    [InlineData(CaseTrigger.Acknowledge)]
    [InlineData(CaseTrigger.BeginContact)]
    [InlineData(CaseTrigger.Resolve)]
    public void Nothing_is_done_to_a_resolved_case(CaseTrigger trigger) =>
        CaseRules.Act(In(CasePhase.Resolved), trigger, Rivera).Should().Be((CaseActResult.AlreadyResolved, In(CasePhase.Resolved)));

    [Fact]
    public void Taking_ones_own_case_again_is_done() =>
        CaseRules.Act(In(CasePhase.InContact), CaseTrigger.Acknowledge, Rivera).Result.Should().Be(CaseActResult.Done);

    [Fact]
    public void Delivery_makes_the_answer_the_deadline()
    {
        var after = CaseRules.Deliver(Raised(), Now, ProductClock);

        after.Phase.Should().Be(CasePhase.Delivered);
        after.DeadlineAt.Should().Be(Raised().AnswerBy);
        after.Version.Should().Be(2);
    }

    [Fact]
    public void A_case_that_is_shown_too_late_still_gets_a_clinician_the_time_to_answer()
    {
        var late = Now.AddMinutes(20);

        CaseRules.Deliver(Raised(), late, ProductClock).DeadlineAt.Should().Be(late.AddSeconds(300));
    }

    [Theory]
    [InlineData(CasePhase.Delivered)]
    [InlineData(CasePhase.Acknowledged)]
    [InlineData(CasePhase.InContact)]
    [InlineData(CasePhase.Resolved)]
    public void A_later_delivery_changes_nothing(CasePhase phase) => CaseRules.Deliver(In(phase), Now, ProductClock).Should().Be(In(phase));
}
