using TherapyGroups.Tests.EmbeddedSilo.Grains;

namespace TherapyGroups.Tests.EmbeddedSilo;

public sealed class DeliveryTests
{
    [Fact]
    public void A_dropped_one_way_call_is_lost_and_its_caller_does_not_know()
    {
        using var simulation = new Simulation();
        simulation.Delivery.Decide = _ => DeliveryDecision.Drop;

        simulation.Run(() => simulation.Client.GetGrain<IScribeGrain>("a").NoteOneWay("lost"));
        simulation.Settle();

        simulation.World.Events.Should().BeEmpty();
        simulation.Delivery.Asked.Should().Equal("IScribeGrain/a.NoteOneWay");
    }

    [Fact]
    public void A_dropped_notice_is_lost_and_the_others_are_not()
    {
        using var simulation = new Simulation();
        var ear = simulation.Client.CreateObjectReference<IScribeObserver>(new Ear(simulation.World));
        simulation.Delivery.Decide = _ => simulation.Delivery.Asked.Count == 2 ? DeliveryDecision.Drop : DeliveryDecision.Deliver;

        simulation.Run(() => simulation.Client.GetGrain<IScribeGrain>("a").Tell(ear, "news", 3));
        simulation.Settle();

        simulation.World.Events.Should().Equal("a activated", "a told", "heard news 0", "heard news 2");
    }

    [Fact]
    public void A_late_one_way_call_can_be_overtaken()
    {
        var orders = Enumerable.Range(0, 20).Select(OrderOf).ToHashSet();

        orders.Should().BeEquivalentTo(["late, prompt", "prompt, late"]);

        static string OrderOf(int seed)
        {
            using var simulation = new Simulation(seed);
            simulation.Delivery.Decide = _ => DeliveryDecision.DeliverLate;
            simulation.Run(async () =>
            {
                var grain = simulation.Client.GetGrain<IScribeGrain>("a");
                await grain.NoteOneWay("late");
                await Task.Yield();
                await grain.Note("prompt");
            });
            simulation.Settle();
            return string.Join(", ", simulation.World.Events.Skip(1).Select(one => one["a ".Length..]));
        }
    }

    [Fact]
    public void Calls_that_somebody_awaits_are_not_asked_about()
    {
        using var simulation = new Simulation();

        simulation.Run(() => simulation.Client.GetGrain<IScribeGrain>("a").TellAnother("b", "news"));

        simulation.Delivery.Asked.Should().BeEmpty();
    }
}
