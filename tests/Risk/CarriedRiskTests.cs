using TherapyGroups.Risk;

namespace TherapyGroups.Tests.Risk;

/// <summary>What is remembered of earlier messages changes no answer.</summary>
public sealed class CarriedRiskTests
{
    [Fact]
    public void What_was_remembered_is_known_and_nothing_else()
    {
        var carried = new CarriedRisk();
        carried.Remember("one", carries: true);
        carried.Remember("two", carries: false);

        carried.Of("one").Should().BeTrue();
        carried.Of("two").Should().BeFalse();
        carried.Of("three").Should().BeNull();
    }

    [Fact]
    public void It_forgets_rather_than_grow()
    {
        var carried = new CarriedRisk();
        foreach (int number in Enumerable.Range(0, 9000))
        {
            carried.Remember($"message {number}", carries: false);
        }

        carried.Of("message 0").Should().BeNull();
        carried.Of("message 8999").Should().BeFalse();
    }

    [Theory]
    [InlineData("yeah tonight", "i can't keep doing this. i want to kill myself", "i've decided")]
    [InlineData("yeah tonight", "shall we see the film", "the late one?")]
    [InlineData("i mean it", "i want to die", "lol")]
    public void An_answer_is_the_same_whether_its_context_was_met_before_or_not(string text, params string[] context)
    {
        IRiskClassifier met = RiskClassifier.LoadEmbedded();
        foreach (string earlier in context)
        {
            met.Assess(earlier, []);
        }

        Assessment first = met.Assess(text, context);

        first.Should().BeEquivalentTo(RiskClassifier.LoadEmbedded().Assess(text, context));
        met.Assess(text, context).Should().BeEquivalentTo(first);
    }
}
