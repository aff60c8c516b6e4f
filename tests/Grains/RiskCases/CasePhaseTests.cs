using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Grains.RiskCases;

public sealed class CasePhaseTests
{
    /// <summary>The table of <see cref="CaseRules"/>, written out once more. Null is a dash.</summary>
    public static TheoryData<CasePhase, CaseTrigger, CasePhase?> Table => new()
    {
        { CasePhase.Raised, CaseTrigger.Deliver, CasePhase.Delivered },
        { CasePhase.Raised, CaseTrigger.Acknowledge, CasePhase.Acknowledged },
        { CasePhase.Raised, CaseTrigger.BeginContact, null },
        { CasePhase.Raised, CaseTrigger.HandOver, CasePhase.Raised },
        { CasePhase.Delivered, CaseTrigger.HandOver, CasePhase.Raised },
        { CasePhase.Acknowledged, CaseTrigger.HandOver, CasePhase.Raised },
        { CasePhase.InContact, CaseTrigger.HandOver, CasePhase.Raised },
        { CasePhase.Resolved, CaseTrigger.HandOver, null },
        { CasePhase.Raised, CaseTrigger.TakeOver, CasePhase.Acknowledged },
        { CasePhase.Delivered, CaseTrigger.TakeOver, CasePhase.Acknowledged },
        { CasePhase.Acknowledged, CaseTrigger.TakeOver, CasePhase.Acknowledged },
        { CasePhase.InContact, CaseTrigger.TakeOver, CasePhase.Acknowledged },
        { CasePhase.Resolved, CaseTrigger.TakeOver, null },
        { CasePhase.Raised, CaseTrigger.ComeBack, CasePhase.Raised },
        { CasePhase.Delivered, CaseTrigger.ComeBack, CasePhase.Raised },
        { CasePhase.Acknowledged, CaseTrigger.ComeBack, CasePhase.Raised },
        { CasePhase.InContact, CaseTrigger.ComeBack, CasePhase.Raised },
        { CasePhase.Resolved, CaseTrigger.ComeBack, null },
        { CasePhase.Raised, CaseTrigger.Resolve, CasePhase.Resolved },
        { CasePhase.Delivered, CaseTrigger.Deliver, CasePhase.Delivered },
        { CasePhase.Delivered, CaseTrigger.Acknowledge, CasePhase.Acknowledged },
        { CasePhase.Delivered, CaseTrigger.BeginContact, null },
        { CasePhase.Delivered, CaseTrigger.Resolve, CasePhase.Resolved },
        { CasePhase.Acknowledged, CaseTrigger.Deliver, CasePhase.Acknowledged },
        { CasePhase.Acknowledged, CaseTrigger.Acknowledge, CasePhase.Acknowledged },
        { CasePhase.Acknowledged, CaseTrigger.BeginContact, CasePhase.InContact },
        { CasePhase.Acknowledged, CaseTrigger.Resolve, CasePhase.Resolved },
        { CasePhase.InContact, CaseTrigger.Deliver, CasePhase.InContact },
        { CasePhase.InContact, CaseTrigger.Acknowledge, CasePhase.InContact },
        { CasePhase.InContact, CaseTrigger.BeginContact, CasePhase.InContact },
        { CasePhase.InContact, CaseTrigger.Resolve, CasePhase.Resolved },
        { CasePhase.Resolved, CaseTrigger.Deliver, null },
        { CasePhase.Resolved, CaseTrigger.Acknowledge, null },
        { CasePhase.Resolved, CaseTrigger.BeginContact, null },
        { CasePhase.Resolved, CaseTrigger.Resolve, null },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_next_phase_is_as_in_the_table(CasePhase phase, CaseTrigger trigger, CasePhase? next) =>
        CaseRules.Next(phase, trigger).Should().Be(next);

    [Fact]
    public void The_table_has_every_cell() =>
        Table.Should().HaveCount(Enum.GetValues<CasePhase>().Length * Enum.GetValues<CaseTrigger>().Length);

    [Theory]
    [InlineData(CasePhase.Raised, true)]
    [InlineData(CasePhase.Delivered, true)]
    [InlineData(CasePhase.Acknowledged, false)]
    [InlineData(CasePhase.InContact, false)]
    [InlineData(CasePhase.Resolved, false)]
    public void A_case_is_unanswered_until_a_clinician_has_taken_it(CasePhase phase, bool isUnanswered) =>
        CaseRules.IsUnanswered(Cases.In(phase)).Should().Be(isUnanswered);
}
