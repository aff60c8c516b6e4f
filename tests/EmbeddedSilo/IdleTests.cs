using TherapyGroups.Tests.EmbeddedSilo.Grains;

namespace TherapyGroups.Tests.EmbeddedSilo;

public sealed class IdleTests : IDisposable
{
    private readonly Simulation _simulation = new(configure: options =>
    {
        options.CollectionAge = TimeSpan.FromMinutes(15);
        options.CollectionQuantum = TimeSpan.FromMinutes(1);
    });

    private IScribeGrain Grain => _simulation.Client.GetGrain<IScribeGrain>("a");

    private bool IsActive => _simulation.Engine.ActivationCount == 1;

    public void Dispose() => _simulation.Dispose();

    [Fact]
    public void A_grain_is_collected_when_nobody_has_called_it_for_the_collection_age()
    {
        _simulation.Run(() => Grain.Note("called"));

        _simulation.Pass(TimeSpan.FromMinutes(14));
        IsActive.Should().BeTrue();

        _simulation.Pass(TimeSpan.FromMinutes(2));
        IsActive.Should().BeFalse();
        _simulation.World.Events.Should().EndWith("a deactivated: ActivationIdle");
    }

    [Fact]
    public void A_call_postpones_it()
    {
        _simulation.Run(() => Grain.Note("called"));
        _simulation.Pass(TimeSpan.FromMinutes(14));
        _simulation.Run(() => Grain.Note("called"));

        _simulation.Pass(TimeSpan.FromMinutes(14));

        IsActive.Should().BeTrue();
    }

    [Fact]
    public void A_grain_that_is_busy_is_not_collected()
    {
        var call = _simulation.Start(() => Grain.NoteOneWay("called"));
        var waiting = Grain.WaitAt("door");

        _simulation.Pass(TimeSpan.FromHours(1));

        IsActive.Should().BeTrue();
        call.IsCompletedSuccessfully.Should().BeTrue();
        waiting.Exception!.InnerException.Should().BeOfType<TimeoutException>();
    }

    [Fact]
    public void A_grain_can_postpone_its_collection_and_take_that_back()
    {
        _simulation.Run(() => Grain.Stay(TimeSpan.FromHours(2)));
        _simulation.Pass(TimeSpan.FromMinutes(119));
        IsActive.Should().BeTrue();

        _simulation.Run(() => Grain.Stay(TimeSpan.Zero));
        _simulation.Pass(TimeSpan.FromMinutes(16));
        IsActive.Should().BeFalse();
    }

    [Fact]
    public void A_grain_can_refuse_to_be_collected()
    {
        _simulation.Run(() => Grain.Stay(Timeout.InfiniteTimeSpan));

        _simulation.Pass(TimeSpan.FromDays(1));

        IsActive.Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_timer_keeps_its_grain_only_if_it_says_so(bool keepAlive)
    {
        _simulation.Run(() => Grain.Tick(TimeSpan.FromMinutes(5), keepAlive));

        _simulation.Pass(TimeSpan.FromHours(1));

        IsActive.Should().Be(keepAlive);
    }
}
