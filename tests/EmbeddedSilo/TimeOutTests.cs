using TherapyGroups.Tests.EmbeddedSilo.Grains;

namespace TherapyGroups.Tests.EmbeddedSilo;

public sealed class TimeOutTests : IDisposable
{
    private readonly Simulation _simulation = new();

    private IScribeGrain Grain => _simulation.Client.GetGrain<IScribeGrain>("a");

    public void Dispose() => _simulation.Dispose();

    [Fact]
    public void A_caller_gives_up_within_a_second_of_the_response_time_out()
    {
        var call = _simulation.Start(() => Grain.WaitAt("door"));

        _simulation.Pass(TimeSpan.FromSeconds(29.9));
        call.IsCompleted.Should().BeFalse();

        _simulation.Pass(TimeSpan.FromSeconds(1.2));
        call.Exception!.InnerException.Should().BeOfType<TimeoutException>()
            .Which.Message.Should().Be("IScribeGrain.WaitAt of ScribeGrain/a did not answer within 00:00:30.");
    }

    [Fact]
    public void A_one_way_call_that_has_waited_too_long_is_dropped()
    {
        _ = _simulation.Start(() => Grain.WaitAt("door"));
        _simulation.Run(() => Grain.NoteOneWay("stale"));

        _simulation.Pass(TimeSpan.FromSeconds(32));
        _simulation.World.Open("door");
        _simulation.Settle();

        _simulation.World.Events.Should().Equal("a activated", "a at door", "a through door");
        _simulation.Log.Lines.Should().Contain("Warning: IScribeGrain.NoteOneWay of ScribeGrain/a was not answered within 00:00:30.");
    }

    [Fact]
    public void A_one_way_call_cannot_be_cancelled()
    {
        _ = _simulation.Start(() => Grain.WaitAt("door"));
        using var caller = new CancellationTokenSource();
        _simulation.Run(() => Grain.NoteOneWay("noted", caller.Token));

        caller.Cancel();
        _simulation.World.Open("door");
        _simulation.Settle();

        _simulation.World.Events.Should().EndWith("a noted");
    }

    [Fact]
    public void An_activation_that_never_ends_fails_its_callers()
    {
        var call = _simulation.Start(() => _simulation.Client.GetGrain<IStubbornGrain>(StubbornGrain.NeverActive).Call());

        _simulation.Pass(TimeSpan.FromSeconds(30));

        call.Exception!.InnerException.Should().BeOfType<TimeoutException>()
            .Which.Message.Should().Be("StubbornGrain/never active was not activated within 00:00:30.");
        _simulation.Engine.ActivationCount.Should().Be(0);
    }

    [Fact]
    public void A_deactivation_that_never_ends_is_given_up_and_the_next_activation_begins()
    {
        var grain = _simulation.Client.GetGrain<IStubbornGrain>(StubbornGrain.NeverGone);
        _simulation.Run(() => grain.Leave());
        _simulation.Pass(TimeSpan.FromSeconds(20));
        var call = _simulation.Start(() => grain.Call());

        _simulation.Pass(TimeSpan.FromSeconds(9));
        call.IsCompleted.Should().BeFalse();

        _simulation.Pass(TimeSpan.FromSeconds(2));
        call.IsCompletedSuccessfully.Should().BeTrue();
        _simulation.World.Events.Should().Equal("disposed", "called");
    }
}
