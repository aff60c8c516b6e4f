using TherapyGroups.RiskCases;
using static TherapyGroups.Tests.Grains.RiskCases.Cases;

namespace TherapyGroups.Tests.Grains.RiskCases;

public sealed class ReturnRulesTests
{
    private static readonly DateTimeOffset Later = Now.AddHours(1);

    [Theory]
    [InlineData(CasePhase.Acknowledged)]
    [InlineData(CasePhase.InContact)]
    public void A_case_that_was_taken_is_nobodys_again_with_its_clock_running_from_now(CasePhase phase)
    {
        var taken = In(phase) with { AssignedTo = Okafor };

        var returned = ReturnRules.Return(taken, Rivera, Later, ProductClock);

        returned.Should().Be(taken with
        {
            Phase = CasePhase.Raised,
            Step = EscalationStep.Assigned,
            AssignedTo = null,
            AcknowledgedBy = null,
            AnswerBy = Later + ProductClock.AnswerWithin(taken.Level),
            DeadlineAt = Later + ProductClock.DeliverWithin,
            Version = taken.Version + 1,
        });
    }

    [Fact]
    public void A_case_that_was_given_to_them_and_not_taken_is_too() =>
        ReturnRules.Return(Raised() with { AssignedTo = Rivera }, Rivera, Later, ProductClock)?.AssignedTo.Should().BeNull();

    [Theory]
    [InlineData(false, CaseHistoryKind.Acknowledged)]
    [InlineData(true, CaseHistoryKind.Acknowledged, CaseHistoryKind.Returned)]
    [InlineData(true, CaseHistoryKind.TakenOver, CaseHistoryKind.Returned, CaseHistoryKind.Noted)]
    [InlineData(false, CaseHistoryKind.Acknowledged, CaseHistoryKind.Returned, CaseHistoryKind.Acknowledged)]
    [InlineData(false, CaseHistoryKind.Acknowledged, CaseHistoryKind.Returned, CaseHistoryKind.TakenOver)]
    [InlineData(false)]
    public void Who_has_lost_a_case_has_not_seen_why_until_they_take_it_again(bool hasNot, params CaseHistoryKind[] kinds)
    {
        List<CaseHistoryEntry> history = [.. kinds.Select(kind => new CaseHistoryEntry(Now, kind, Rivera))];

        ReturnRules.HasNotSeenWhy(history, Rivera).Should().Be(hasNot);
        ReturnRules.HasNotSeenWhy(history, Okafor).Should().BeFalse();
    }

    [Fact]
    public void What_they_do_not_hold_or_is_resolved_stays_as_it_is()
    {
        ReturnRules.Return(Raised(), Rivera, Later, ProductClock).Should().BeNull();
        ReturnRules.Return(In(CasePhase.Acknowledged), Okafor, Later, ProductClock).Should().BeNull();
        ReturnRules.Return(In(CasePhase.Acknowledged) with { AssignedTo = Okafor }, Okafor, Later, ProductClock).Should().BeNull();
        ReturnRules.Return(In(CasePhase.Resolved), Rivera, Later, ProductClock).Should().BeNull();
    }
}
