namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>A call of a <see cref="PlainMethod"/>.</summary>
internal sealed class PlainCall(PlainMethod method, object?[] arguments) : Call
{
    private readonly TaskCompletionSource? _answer = method.IsOneWay ? null : new();

    public override string Name => method.Name;

    public override Interleaving Interleaving => method.Interleaving;

    public override bool IsAwaited => _answer is not null;

    /// <summary>What the caller awaits: completed at once for a one-way call.</summary>
    public Task Answer => _answer?.Task ?? Task.CompletedTask;

    protected override GrainEngine Engine => method.Engine;

    protected override async Task InvokeAsync(object target)
    {
        await method.Invoke(target, arguments);
        if (IsFirstAnswer())
        {
            SendAnswer();
        }
    }

    protected override void CompleteAnswer()
    {
        if (Failure is null)
        {
            _answer?.SetResult();
        }
        else
        {
            _answer?.SetException(Failure);
        }
    }
}
