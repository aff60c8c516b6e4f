using TherapyGroups.Tests.EmbeddedSilo.Grains;

namespace TherapyGroups.Tests.EmbeddedSilo;

public sealed class ObserverTests : IDisposable
{
    private readonly Simulation _simulation = new();

    private IScribeGrain Grain => _simulation.Client.GetGrain<IScribeGrain>("a");

    public void Dispose() => _simulation.Dispose();

    [Fact]
    public void A_call_to_an_observer_whose_reference_was_deleted_fails_at_once()
    {
        var ear = NewEar();
        _simulation.Client.DeleteObjectReference<IScribeObserver>(ear);

        var call = _simulation.Start(() => Grain.Ask(ear));
        _simulation.Settle();

        call.Exception!.InnerException.Should().BeOfType<ClientNotAvailableException>();
    }

    [Fact]
    public void A_notice_that_waits_when_the_reference_is_deleted_never_arrives()
    {
        var ear = NewEar();
        var answer = _simulation.Start(() => Grain.Ask(ear));
        _simulation.Settle();
        _simulation.Run(() => _simulation.Client.GetGrain<IScribeGrain>("b").Tell(ear, "news", 1));

        _simulation.Client.DeleteObjectReference<IScribeObserver>(ear);
        _simulation.World.Open("ear");
        _simulation.Settle();

        answer.IsCompletedSuccessfully.Should().BeTrue();
        _simulation.World.Events.Should().NotContain("heard news 0");
    }

    [Fact]
    public void A_notice_that_is_lost_so_is_not_told_of_half_a_minute_later_as_one_that_nobody_answered()
    {
        var ear = NewEar();
        _ = _simulation.Start(() => Grain.Ask(ear));
        _simulation.Settle();
        _simulation.Run(() => _simulation.Client.GetGrain<IScribeGrain>("b").Tell(ear, "news", 1));

        _simulation.Client.DeleteObjectReference<IScribeObserver>(ear);
        _simulation.World.Open("ear");
        _simulation.Pass(TimeSpan.FromSeconds(32));

        _simulation.Log.Lines.Should().NotContain(line => line.Contains("was not answered", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bare_object_is_no_observer()
    {
        var call = _simulation.Start(() => Grain.Tell(new Ear(_simulation.World), "news", 1));
        _simulation.Settle();

        call.Exception!.InnerException.Should().BeOfType<NotSupportedException>()
            .Which.Message.Should().Be("IScribeGrain.Tell was given a Ear itself. Give what CreateObjectReference made of it.");
    }

    [Fact]
    public void A_grain_cannot_have_observers_of_its_own()
    {
        var call = _simulation.Start(() => Grain.CreateObserver());
        _simulation.Settle();

        call.Exception!.InnerException.Should().BeOfType<InvalidOperationException>()
            .Which.Message.Should().Be("ScribeGrain/a cannot have observers of its own: only code outside grains can.");
    }

    [Fact]
    public void A_subscription_expires_by_the_clock_of_the_engine()
    {
        var grain = _simulation.Client.GetGrain<IHeraldGrain>("a");
        _simulation.Run(() => grain.Subscribe(NewEar()));
        _simulation.Pass(TimeSpan.FromMinutes(9));
        _simulation.Run(() => grain.Proclaim("in time"));

        _simulation.Pass(TimeSpan.FromMinutes(2));
        _simulation.Run(() => grain.Proclaim("too late"));
        _simulation.Settle();

        _simulation.World.Events.Should().Equal("heard in time");
    }

    private IScribeObserver NewEar() => _simulation.Client.CreateObjectReference<IScribeObserver>(new Ear(_simulation.World));
}
