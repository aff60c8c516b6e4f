namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>One tick of a timer, waiting its turn like a call that nobody awaits.</summary>
internal sealed class TimerTick(GrainEngine engine, GrainTimer timer) : Call
{
    public override string Name => "a timer";

    public override Interleaving Interleaving => timer.Interleaving;

    public override bool IsAwaited => false;

    public override bool KeepsAlive => timer.KeepAlive;

    public override bool DiesWithActivation => true;

    protected override GrainEngine Engine => engine;

    protected override Task InvokeAsync(object target) => timer.TickAsync();

    protected override void CompleteAnswer() => throw new InvalidOperationException("Nobody awaits a tick.");
}
