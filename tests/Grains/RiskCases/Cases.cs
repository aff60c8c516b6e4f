using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Grains.RiskCases;

/// <summary>Builders for tests of the rules of cases.</summary>
internal static class Cases
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly CaseClock ProductClock = new();

    /// <summary>A clinician on duty who took the case long ago.</summary>
    public static readonly CaseHolder OnDuty = new(IsOnDuty: true, AnsweredAt: null);

    public static readonly MemberId Rivera = new("dr-rivera");
    public static readonly MemberId Okafor = new("dr-okafor");

    public static NewEvidence Evidence(RiskLevel level, string group = "evening") => new(
        new MemberId("ana"), new GroupId(group), 7, new MessageId(Guid.Parse("11111111-1111-4111-8111-111111111111")),
        new Assessment(level, 0.9, ImmutableDictionary<RiskCategory, double>.Empty, [], "test"));

    public static RiskCase Raised(RiskLevel level = RiskLevel.Red) =>
        CaseRules.Raise(new CaseId("case"), Evidence(level), Now, ProductClock);

    /// <summary>A case that has come to this phase by the acts of Dr. Rivera.</summary>
    public static RiskCase In(CasePhase phase, RiskLevel level = RiskLevel.Red) => phase switch
    {
        CasePhase.Raised => Raised(level),
        CasePhase.Delivered => CaseRules.Deliver(Raised(level), Now, ProductClock),
        CasePhase.Acknowledged => Act(In(CasePhase.Delivered, level), CaseTrigger.Acknowledge),
        CasePhase.InContact => Act(In(CasePhase.Acknowledged, level), CaseTrigger.BeginContact),
        CasePhase.Resolved => Act(In(CasePhase.InContact, level), CaseTrigger.Resolve),
    };

    private static RiskCase Act(RiskCase riskCase, CaseTrigger trigger) => CaseRules.Act(riskCase, trigger, Rivera).After;
}
