using TherapyGroups.Tests.EmbeddedSilo.Grains;

namespace TherapyGroups.Tests.EmbeddedSilo;

public sealed class LogTests
{
    [Fact]
    public void A_one_way_call_that_fails_is_logged_without_its_arguments()
    {
        using var simulation = new Simulation();

        simulation.Run(() => simulation.Client.GetGrain<IScribeGrain>("a").Fail("CANARY"));
        simulation.Settle();

        simulation.Log.Lines.Should().Equal("Warning: IScribeGrain.Fail of ScribeGrain/a failed, and nobody waits for its answer.");
    }
}
