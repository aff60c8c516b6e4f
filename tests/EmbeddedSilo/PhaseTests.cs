using TherapyGroups.EmbeddedSilo.Engine;

namespace TherapyGroups.Tests.EmbeddedSilo;

public sealed class PhaseTests
{
    /// <summary>The table in the documentation of <see cref="ActivationPhases"/>, a row per line.</summary>
    [Theory]
    [InlineData("New", "Activating", "-", "-", "Closed", "-", "-")]
    [InlineData("Activating", "Activating", "Active", "Closed", "Unwanted", "-", "-")]
    [InlineData("Unwanted", "Unwanted", "Closed", "Closed", "Unwanted", "-", "-")]
    [InlineData("Active", "Active", "-", "-", "Draining", "-", "-")]
    [InlineData("Draining", "Draining", "-", "-", "Draining", "Deactivating", "-")]
    [InlineData("Deactivating", "Deactivating", "-", "-", "Deactivating", "-", "Closed")]
    [InlineData("Closed", "Closed", "-", "-", "Closed", "-", "-")]
    public void Every_phase_meets_every_trigger_as_the_table_says(string phase, params string[] next)
    {
        var triggers = Enum.GetValues<ActivationTrigger>();
        next.Should().HaveSameCount(triggers);

        foreach (var (trigger, expected) in triggers.Zip(next))
        {
            var move = () => ActivationPhases.Next(Enum.Parse<ActivationPhase>(phase), trigger).ToString();
            if (expected == "-")
            {
                move.Should().Throw<InvalidOperationException>($"{phase} cannot be {trigger}");
            }
            else
            {
                move().Should().Be(expected, $"{phase} was {trigger}");
            }
        }
    }
}
