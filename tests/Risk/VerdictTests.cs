using TherapyGroups.Risk;
using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Model;
using TherapyGroups.Risk.Rules;

namespace TherapyGroups.Tests.Risk;

/// <summary>Rules and model together: who has the last word.</summary>
public sealed class VerdictTests
{
    private static readonly OperatingPoint Point = new("test", 0.5, 0.3, Red: 0.5, RedUnnamed: 0.6, Helping: 3, Crisis: 0.2, "for tests");

    private static readonly Reading Nothing = new([], [], [], [], [], [], []);

    [Theory]
    [InlineData(RiskLevel.Crisis)]
    [InlineData(RiskLevel.Red)]
    public void What_is_said_outright_pages_whatever_the_model_says(RiskLevel rules)
    {
        Judge(rules, ruled: 0.01).Should().Be(rules);
        Judge(rules, ruled: 0.01, help: 0.99).Should().Be(rules);
    }

    [Fact]
    public void Where_the_rules_are_silent_their_calibration_has_no_say() =>
        Judge(RiskLevel.Green, ruled: 0.99).Should().Be(RiskLevel.Green);

    [Theory]
    [InlineData("i want to kill myself")]
    [InlineData("I keep thinking about ending my life")]
    [InlineData("i dont want to be here anymore")]
    [InlineData("wish i was dead")]
    [InlineData("honestly I'd rather be dead")]
    [InlineData("i wanna d1e")]
    [InlineData("i w a n t to d i e")]
    [InlineData("iwanttodie")]
    [InlineData("I can't stop thinking about killing myself")]
    [InlineData("im not suicidal but i dont want to be alive")]
    [InlineData("i tried to kill myself last night")]
    [InlineData("I've been thinking about suicide every day this week.")]
    public void A_plain_wish_to_die_pages(string text) => Released.Assess(text).Level.Should().BeOneOf(RiskLevel.Red, RiskLevel.Crisis);

    [Fact]
    public void One_sentence_of_risk_in_a_long_post_about_a_day_pages()
    {
        const string Risk = "I don’t want to be alive any more and I haven’t told anybody. ";
        const string Text = "Sorry in advance, this is a long one. I got up at six because the bins go early on a Tuesday and I’d "
            + "forgotten the recycling. Then I took my brother’s lad to school, he wanted to know why worms come out.\n\n"
            + "Work was work. We had the inspector in and she liked the new shelves. I had soup for lunch. " + Risk + "In the evening I "
            + "watched the football with the sound off and fixed the hinge on the kitchen door, and it closes properly now.";

        Released.Assess(Text).Level.Should().BeOneOf(RiskLevel.Red, RiskLevel.Crisis);
        Released.Assess(Text.Replace(Risk, "", StringComparison.Ordinal)).Level.Should().BeOneOf(RiskLevel.Green, RiskLevel.Amber);
    }

    [Theory]
    [InlineData("tired of these trains, late again and no seat")]
    [InlineData("I can't do this crossword, I give up")]
    public void A_harmless_sentence_said_three_times_is_still_harmless(string text) =>
        Released.Assess($"{text}. {text}. {text}.").Level.Should().BeOneOf(RiskLevel.Green, RiskLevel.Amber);

    private static RiskLevel Judge(RiskLevel rules, double ruled, double help = 0)
    {
        var probabilities = new double[Heads.Count];
        probabilities[(int)Head.Help] = help;
        var floor = new Floor(rules, [], []);
        return new Verdict(probabilities, new FeatureVector(), Nothing, ruled, NamesRisk: false).AtLeast(floor, Point).Level(Point, floor);
    }
}
