using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Grains.RiskCases;

public sealed class ScreenerRulesTests
{
    private static readonly bool?[] Answers = [null, false, true];

    /// <summary>Every set of answers that the form can take.</summary>
    private static IEnumerable<ScreenerAnswers> All =>
        from wish in new[] { false, true }
        from thoughts in new[] { false, true }
        from method in Answers
        from intent in Answers
        from plan in Answers
        from behaviour in Enum.GetValues<SuicidalBehaviour>()
        select new ScreenerAnswers(wish, thoughts, method, intent, plan, behaviour);

    private static IEnumerable<ScreenerAnswers> Whole => All.Where(answers => ScreenerRules.Check(answers) == ScreenerGap.None);

    [Theory]
    [InlineData(false, false, null, null, null, SuicidalBehaviour.Never, ScreenerTriage.None)]
    [InlineData(true, false, null, null, null, SuicidalBehaviour.Never, ScreenerTriage.Low)]
    [InlineData(false, true, false, false, false, SuicidalBehaviour.Never, ScreenerTriage.Low)]
    [InlineData(true, true, false, false, false, SuicidalBehaviour.Never, ScreenerTriage.Low)]
    [InlineData(false, true, true, false, false, SuicidalBehaviour.Never, ScreenerTriage.Moderate)]
    [InlineData(false, true, false, true, false, SuicidalBehaviour.Never, ScreenerTriage.High)]
    [InlineData(false, true, false, false, true, SuicidalBehaviour.Never, ScreenerTriage.High)]
    [InlineData(false, false, null, null, null, SuicidalBehaviour.Lifetime, ScreenerTriage.Moderate)]
    [InlineData(false, false, null, null, null, SuicidalBehaviour.PastThreeMonths, ScreenerTriage.High)]
    [InlineData(true, true, true, false, false, SuicidalBehaviour.PastThreeMonths, ScreenerTriage.High)]
    [InlineData(true, true, false, false, false, SuicidalBehaviour.Lifetime, ScreenerTriage.Moderate)]
    public void The_triage_is_that_of_the_screeners_own_table(
        bool wish, bool thoughts, bool? method, bool? intent, bool? plan, SuicidalBehaviour behaviour, ScreenerTriage triage) =>
        ScreenerRules.Triage(new ScreenerAnswers(wish, thoughts, method, intent, plan, behaviour)).Should().Be(triage);

    [Fact]
    public void On_every_path_the_triage_is_that_of_the_gravest_answer()
    {
        foreach (var answers in Whole)
        {
            var each = new[]
            {
                answers.WishToBeDead || answers.SuicidalThoughts ? ScreenerTriage.Low : ScreenerTriage.None,
                answers.Method == true ? ScreenerTriage.Moderate : ScreenerTriage.None,
                answers.Intent == true || answers.Plan == true ? ScreenerTriage.High : ScreenerTriage.None,
                (ScreenerTriage)(answers.Behaviour == SuicidalBehaviour.Never ? 0 : (int)answers.Behaviour + 1),
            };
            ScreenerRules.Triage(answers).Should().Be(each.Max());
        }
    }

    [Fact]
    public void After_a_yes_to_thoughts_method_intent_and_plan_are_asked_and_after_a_no_they_are_not()
    {
        foreach (var answers in All)
        {
            bool?[] followUps = [answers.Method, answers.Intent, answers.Plan];
            var expected = answers.SuicidalThoughts
                ? followUps.Contains(null) ? ScreenerGap.FollowUpMissing : ScreenerGap.None
                : followUps.Contains(true) ? ScreenerGap.FollowUpWithoutThoughts : ScreenerGap.None;
            ScreenerRules.Check(answers).Should().Be(expected);
        }
    }

    [Fact]
    public void Answers_are_read_back_as_they_were_written()
    {
        foreach (var answers in All)
        {
            ScreenerRules.Read(ScreenerRules.Write(answers)).Should().Be(answers);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a note")]
    public void Other_words_are_no_answers(string words) => ScreenerRules.Read(words).Should().BeNull();
}
