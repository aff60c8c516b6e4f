using TherapyGroups.Risk;

namespace TherapyGroups.Tests.Risk;

/// <summary>What the author said before may raise a message only when it carries risk itself. All sentences are invented.</summary>
public sealed class ContextTests
{
    private static readonly string[] Everyday =
    [
        "ok thanks", "yes", "tonight then", "i've decided", "see you soon", "done", "no idea tbh", "it's over now", "goodbye everyone",
        "i'm on it",
        "just did it", "maybe tomorrow", "that worked", "me too", "can't wait", "i have the box", "will do it on sunday", "lol same",
    ];

    private static readonly string[][] Before =
    [
        ["anyone tried the new update?", "it kills my wifi", "how do i kill the process"],
        ["the film starts at eight", "i'll bring the drinks"],
        ["speaker-1: did you try sudo?", "which partition do i delete", "it does not exist on my disk"],
        ["my exam is on friday", "so tired of revision", "coffee is my life"],
        ["knitting the last row now", "i am so done with this pattern", "ordered the wool"],
        ["morning all", "the bus was late again", "work is killing me lol"],
    ];

    [Fact]
    public void Everyday_talk_before_a_message_changes_nothing_about_it()
    {
        foreach (string text in Everyday)
        {
            Assessment alone = Released.Assess(text);
            foreach (string[] context in Before)
            {
                Assessment answer = Released.Classifier.Assess(text, context);

                answer.Level.Should().Be(alone.Level, "'{0}' follows everyday talk", text);
                answer.Probability.Should().Be(alone.Probability);
            }
        }
    }

    [Theory]
    [InlineData("tonight", "i can't do this any more", "i've decided to end my life")]
    [InlineData("yes i have the pills here", "i want to die", "nobody would notice")]
    public void A_short_answer_leans_on_the_risk_before_it(string text, params string[] context) =>
        Released.Classifier.Assess(text, context).Level.Should().BeOneOf(RiskLevel.Red, RiskLevel.Crisis);

    [Fact]
    public void A_long_message_speaks_for_itself()
    {
        const string Text = "we had soup at my aunt's and then played cards with the neighbours until the little one slept";

        Released.Classifier.Assess(Text, ["i want to die"]).Should().BeEquivalentTo(Released.Assess(Text));
    }

    [Theory]
    [InlineData("i want to die")]
    [InlineData("thanks, that worked")]
    public void Whom_a_message_is_addressed_to_is_no_part_of_it(string text)
    {
        double plain = Released.Assess(text).Probability;

        Released.Assess("speaker-7: " + text).Probability.Should().Be(plain);
        Released.Assess("@dana_k " + text).Probability.Should().Be(plain);
    }
}
