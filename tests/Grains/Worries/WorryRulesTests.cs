using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Grains.RiskCases;
using TherapyGroups.Worries;

namespace TherapyGroups.Tests.Grains.Worries;

public sealed class WorryRulesTests
{
    [Theory]
    [InlineData(WorryUrgency.Now, RiskLevel.Crisis)]
    [InlineData(WorryUrgency.NotNow, RiskLevel.Red)]
    [InlineData(WorryUrgency.Unsure, RiskLevel.Red)]
    public void The_level_follows_from_how_near_it_seems(WorryUrgency urgency, RiskLevel level) =>
        WorryRules.Level(urgency).Should().Be(level);

    [Fact]
    public void Every_worry_pages_a_clinician() =>
        Enum.GetValues<WorryUrgency>().Should().OnlyContain(urgency => WorryRules.Level(urgency) >= RiskLevel.Red);

    [Fact]
    public void A_worry_opens_a_case_about_the_other_person_with_the_clock_of_its_level()
    {
        var opened = Add(null, WorryUrgency.Now, hasNewMessage: false);

        (opened.Member, opened.Level, opened.Phase, opened.EvidenceCount).Should().Be(
            (new MemberId("ben"), RiskLevel.Crisis, CasePhase.Raised, 0));
        opened.AnswerBy.Should().Be(Cases.Now + Cases.ProductClock.AnswerWithin(RiskLevel.Crisis));
    }

    [Fact]
    public void A_worry_about_somebody_with_an_open_case_raises_its_level_and_never_lowers_it()
    {
        var red = Cases.Raised(RiskLevel.Red);

        Add(red, WorryUrgency.Now, hasNewMessage: true).Should().Match<RiskCase>(grown =>
            grown.Id == red.Id && grown.Level == RiskLevel.Crisis && grown.EvidenceCount == 2 && grown.Version == red.Version + 1);
        Add(Cases.Raised(RiskLevel.Crisis), WorryUrgency.Unsure, hasNewMessage: false).Level.Should().Be(RiskLevel.Crisis);
    }

    [Theory]
    [InlineData(WorryUrgency.Now, true)]
    [InlineData(WorryUrgency.NotNow, false)]
    [InlineData(WorryUrgency.Unsure, false)]
    public void Whoever_has_just_taken_the_case_is_asked_again_by_a_worry_that_says_now(WorryUrgency urgency, bool isAsked)
    {
        var rivera = new MemberId("rivera");
        var taken = CaseRules.Act(Cases.Raised(RiskLevel.Crisis), CaseTrigger.Acknowledge, rivera).After;

        var grown = Add(taken, urgency, hasNewMessage: false, new CaseHolder(IsOnDuty: true, Cases.Now.AddSeconds(-5)));

        CaseRules.IsUnanswered(grown).Should().Be(isAsked);
        grown.AcknowledgedBy.Should().Be(rivera);
    }

    private static RiskCase Add(RiskCase? open, WorryUrgency urgency, bool hasNewMessage, CaseHolder? holder = null) => WorryRules.AddTo(
        open, new CaseId("fresh"),
        new Worry("w", new GroupId("evening"), new MemberId("ben"), null, new MemberId("ana"), urgency, "", Cases.Now), hasNewMessage,
        holder ?? CaseHolder.Nobody, Cases.Now, Cases.ProductClock);
}
