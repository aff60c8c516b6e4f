using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using static TherapyGroups.Tests.Grains.RiskCases.Cases;

namespace TherapyGroups.Tests.Grains.RiskCases;

/// <summary>What holds for a case whatever clinicians do to it, in whatever order.</summary>
public sealed class CaseProperties
{
    private static readonly MemberId Ana = Evidence(default).Member;

    private static Gen<CaseTrigger> Trigger => Gen.Elements(Enum.GetValues<CaseTrigger>());

    private static Arbitrary<CaseTrigger[]> Triggers => Trigger.ArrayOf().ToArbitrary();

    private static Arbitrary<(CaseTrigger Trigger, MemberId By)[]> Acts =>
        (from trigger in Trigger from who in Gen.Elements(Rivera, Okafor, Ana) select (trigger, who)).ArrayOf().ToArbitrary();

    [Fact]
    public void Nothing_follows_the_end_and_everything_before_it_can_end() => Prop.ForAll(Triggers, triggers => Walk(triggers).All(step =>
        step.Before == CasePhase.Resolved
            ? step.After is null
            : CaseRules.Next(step.Before, CaseTrigger.Resolve) == CasePhase.Resolved)).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_is_in_contact_who_has_not_taken_the_case() => Prop.ForAll(Triggers, triggers => Walk(triggers).All(step =>
        step.After != CasePhase.InContact || step.Before is CasePhase.Acknowledged or CasePhase.InContact)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_trigger_does_it_does_once() => Prop.ForAll(Triggers, Trigger.ToArbitrary(), (triggers, trigger) =>
        Walk(triggers).All(step => CaseRules.Next(step.Before, trigger) is not { } once || once == CasePhase.Resolved
            || CaseRules.Next(once, trigger) == once)).QuickCheckThrowOnFailure();

    [Fact]
    public void An_act_that_is_done_is_one_version_and_its_doers_and_one_that_is_not_changes_nothing() => Prop.ForAll(Acts, acts =>
    {
        var riskCase = Raised();
        foreach (var (trigger, by) in acts)
        {
            var (result, after) = CaseRules.Act(riskCase, trigger, by);
            var isAsSaid = result == CaseActResult.Done
                ? after.Version == riskCase.Version + 1 && after.AcknowledgedBy == by && !CaseRules.IsUnanswered(after)
                    && after.Phase == CaseRules.Next(riskCase.Phase, trigger)
                : after == riskCase;
            if (!isAsSaid || after.AcknowledgedBy == Ana)
            {
                return false;
            }

            riskCase = after;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_case_that_waits_for_nobody_has_no_deadline_and_is_never_overdue() => Prop.ForAll(
        Acts, Gen.Choose(0, int.MaxValue).ToArbitrary(), (acts, later) =>
        {
            var riskCase = acts.Aggregate(Raised(), (one, act) => CaseRules.Act(one, act.Trigger, act.By).After);
            return CaseRules.IsUnanswered(riskCase)
                ? riskCase.DeadlineAt is not null
                : riskCase.DeadlineAt is null && !CaseRules.IsOverdue(riskCase, Now.AddSeconds(later), ProductClock);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<(CasePhase Before, CasePhase? After)> Walk(IEnumerable<CaseTrigger> triggers)
    {
        var phase = CasePhase.Raised;
        foreach (var trigger in triggers)
        {
            var next = CaseRules.Next(phase, trigger);
            yield return (phase, next);
            phase = next ?? phase;
        }
    }
}
