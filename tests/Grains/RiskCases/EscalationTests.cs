using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using static TherapyGroups.Tests.Grains.RiskCases.Cases;

namespace TherapyGroups.Tests.Grains.RiskCases;

public sealed class EscalationTests
{
    [Theory]
    [InlineData(EscalationStep.Assigned, true, EscalationStep.NextClinician)]
    [InlineData(EscalationStep.NextClinician, true, EscalationStep.AllOnDuty)]
    [InlineData(EscalationStep.AllOnDuty, true, EscalationStep.EveryClinician)]
    [InlineData(EscalationStep.EveryClinician, true, EscalationStep.EveryClinician)]
    [InlineData(EscalationStep.Assigned, false, EscalationStep.EveryClinician)]
    [InlineData(EscalationStep.NextClinician, false, EscalationStep.EveryClinician)]
    [InlineData(EscalationStep.AllOnDuty, false, EscalationStep.EveryClinician)]
    [InlineData(EscalationStep.EveryClinician, false, EscalationStep.EveryClinician)]
    public void Each_missed_deadline_goes_a_step_further_and_asks_everyone_when_nobody_else_is_there(
        EscalationStep step, bool isAnotherOnDuty, EscalationStep next) =>
        Escalate(Assigned() with { Step = step }, isAnotherOnDuty ? Okafor : null).Step.Should().Be(next);

    [Theory]
    [InlineData(EscalationStep.Assigned, true, EscalationStep.NextClinician)]
    [InlineData(EscalationStep.NextClinician, true, EscalationStep.AllOnDuty)]
    [InlineData(EscalationStep.AllOnDuty, true, EscalationStep.EveryClinician)]
    [InlineData(EscalationStep.EveryClinician, true, EscalationStep.Pager)]
    [InlineData(EscalationStep.Pager, true, EscalationStep.Pager)]
    [InlineData(EscalationStep.Assigned, false, EscalationStep.EveryClinician)]
    [InlineData(EscalationStep.EveryClinician, false, EscalationStep.Pager)]
    [InlineData(EscalationStep.Pager, false, EscalationStep.Pager)]
    public void With_a_pager_it_is_called_when_every_clinician_was_asked_in_vain(
        EscalationStep step, bool isAnotherOnDuty, EscalationStep next) => CaseRules.Escalate(
            Assigned() with { Step = step }, isAnotherOnDuty ? Okafor : null, Now, ProductClock with { HasPager = true })
        .Step.Should().Be(next);

    [Fact]
    public void A_pager_that_was_taken_out_of_the_settings_leaves_every_clinician_asked() =>
        Escalate(Assigned() with { Step = EscalationStep.Pager }, Okafor).Step.Should().Be(EscalationStep.EveryClinician);

    [Fact]
    public void The_pager_is_called_again_after_its_own_pause()
    {
        var clock = ProductClock with { HasPager = true, PageAgainSeconds = 90 };

        CaseRules.Escalate(Assigned() with { Step = EscalationStep.EveryClinician }, null, Now, clock).DeadlineAt
            .Should().Be(Now.AddSeconds(90));
    }

    [Fact]
    public void The_next_clinician_is_assigned() => Escalate(Assigned(), Okafor).AssignedTo.Should().Be(Okafor);

    [Fact]
    public void Asking_everyone_takes_the_case_from_nobody() => Escalate(Assigned(), null).AssignedTo.Should().Be(Rivera);

    [Fact]
    public void A_case_that_no_screen_has_shown_is_looked_at_again_when_it_should_have_been_delivered() =>
        Escalate(Assigned(), Okafor).DeadlineAt.Should().Be(Now.AddMinutes(1).AddSeconds(10));

    [Theory]
    [InlineData(RiskLevel.Crisis, 60)]
    [InlineData(RiskLevel.Red, 300)]
    public void A_case_that_a_screen_has_shown_is_looked_at_again_when_it_should_have_been_answered(RiskLevel level, int seconds) =>
        Escalate(In(CasePhase.Delivered, level), Okafor).DeadlineAt.Should().Be(Now.AddMinutes(1).AddSeconds(seconds));

    [Fact]
    public void An_escalation_leaves_when_the_answer_was_due() => Escalate(Assigned(), Okafor).AnswerBy.Should().Be(Assigned().AnswerBy);

    [Fact]
    public void A_case_that_is_routed_late_gets_its_screen_the_time_to_show_it() =>
        CaseRules.Assign(Raised(), Rivera, Now.AddMinutes(2), ProductClock).DeadlineAt.Should().Be(Now.AddMinutes(2).AddSeconds(10));

    private static RiskCase Assigned() => CaseRules.Assign(Raised(), Rivera, Now, ProductClock);

    private static RiskCase Escalate(RiskCase riskCase, MemberId? next) =>
        CaseRules.Escalate(riskCase, next, Now.AddMinutes(1), ProductClock);
}
