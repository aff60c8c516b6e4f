using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Exceptions;

public sealed class ExceptionTests(OrdinaryCluster cluster)
{
    [Fact]
    public async Task An_exception_keeps_its_type_message_and_stack()
    {
        var call = () => cluster.New<IFragileGrain>().BreakLater();

        var thrown = (await call.Should().ThrowExactlyAsync<HauntedRoomException>()).Which;

        thrown.Message.Should().Be("Broken later.");
        thrown.ToString().Should().Contain(nameof(FragileGrain.BreakLater));
    }

    [Fact]
    public async Task A_method_that_throws_before_its_first_await_fails_its_task()
    {
        var call = () => cluster.New<IFragileGrain>().BreakAtOnce();

        await call.Should().ThrowExactlyAsync<NotSupportedException>().WithMessage("Broken at once.");
    }

    [Fact]
    public async Task A_failing_value_task_crosses_too()
    {
        var call = async () => await cluster.New<IFragileGrain>().BreakAsValueTask();

        await call.Should().ThrowExactlyAsync<InvalidOperationException>().WithMessage("Broken by value.");
    }

    [Fact]
    public async Task An_exception_crosses_two_grains()
    {
        var call = () => cluster.New<IFragileGrain>().BreakAnother(cluster.New<IFragileGrain>());

        await call.Should().ThrowExactlyAsync<HauntedRoomException>().WithMessage("Broken later.");
    }

    [Fact]
    public async Task A_grain_goes_on_after_an_exception_with_its_state()
    {
        var grain = cluster.New<IFragileGrain>();
        var call = () => grain.BreakLater();
        await call.Should().ThrowAsync<HauntedRoomException>();
        await call.Should().ThrowAsync<HauntedRoomException>();

        (await grain.CountBreaks()).Should().Be(2);
    }
}
