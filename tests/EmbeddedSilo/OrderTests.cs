using TherapyGroups.Tests.EmbeddedSilo.Grains;

namespace TherapyGroups.Tests.EmbeddedSilo;

/// <summary>More order than Orleans keeps, so that a simulation has only the disorder that it asks for.</summary>
public sealed class OrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Calls_of_one_caller_arrive_in_order_even_if_none_is_awaited(int seed)
    {
        using var simulation = new Simulation(seed);
        var grain = simulation.Client.GetGrain<IScribeGrain>("a");

        simulation.Run(() => Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            number % 2 == 0 ? grain.Note($"{number}") : grain.NoteOneWay($"{number}"))));

        simulation.World.Events.Should().Equal(["a activated", .. Enumerable.Range(0, 50).Select(number => $"a {number}")]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_call_is_lost_or_overtaken_when_every_call_ends_the_activation(int seed)
    {
        using var simulation = new Simulation(seed);
        var grain = simulation.Client.GetGrain<IScribeGrain>("a");

        simulation.Run(() => Task.WhenAll(Enumerable.Range(0, 20).Select(number => grain.NoteAndLeave($"{number}"))));
        simulation.Settle();

        simulation.World.Events.Should().Equal(Enumerable.Range(0, 20).SelectMany(number =>
            new[] { "a activated", $"a {number}", "a deactivated: ApplicationRequested" }));
        simulation.Engine.ActivationCount.Should().Be(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Notices_to_one_observer_arrive_in_order(int seed)
    {
        using var simulation = new Simulation(seed);
        var ear = simulation.Client.CreateObjectReference<IScribeObserver>(new Ear(simulation.World));

        simulation.Run(() => simulation.Client.GetGrain<IScribeGrain>("a").Tell(ear, "news", 20));
        simulation.Settle();

        simulation.World.Events.Where(one => one.StartsWith("heard", StringComparison.Ordinal))
            .Should().Equal(Enumerable.Range(0, 20).Select(number => $"heard news {number}"));
    }

    [Fact]
    public void An_observer_is_never_called_on_the_turn_of_the_grain()
    {
        using var simulation = new Simulation();
        var ear = simulation.Client.CreateObjectReference<IScribeObserver>(new Ear(simulation.World));

        simulation.Run(() => simulation.Client.GetGrain<IScribeGrain>("a").Tell(ear, "news", 1));

        simulation.World.Events.Should().Equal("a activated", "a told", "heard news 0");
    }

    [Fact]
    public void A_write_waits_until_every_read_has_ended()
    {
        using var simulation = new Simulation();
        var grain = simulation.Client.GetGrain<IScribeGrain>("a");
        var calls = simulation.Start(() => Task.WhenAll(grain.Read("first"), grain.Read("second"), grain.Note("wrote")));
        simulation.Settle();

        simulation.World.Open("first");
        simulation.Settle();
        simulation.World.Open("second");
        simulation.Settle();

        calls.IsCompletedSuccessfully.Should().BeTrue();
        simulation.World.Events.Should().Equal(
            "a activated", "a at first", "a at second", "a through first", "a through second", "a wrote");
    }
}
