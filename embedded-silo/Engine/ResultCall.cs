namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>A call of a <see cref="ResultMethod{TResult}"/>.</summary>
internal sealed class ResultCall<TResult>(ResultMethod<TResult> method, object?[] arguments) : Call
{
    private readonly TaskCompletionSource<TResult> _answer = new();
    private TResult? _result;

    public override string Name => method.Name;

    public override Interleaving Interleaving => method.Interleaving;

    public override bool IsAwaited => true;

    /// <summary>What the caller awaits.</summary>
    public Task<TResult> Answer => _answer.Task;

    protected override GrainEngine Engine => method.Engine;

    protected override async Task InvokeAsync(object target)
    {
        var result = await method.Invoke(target, arguments);
        if (IsFirstAnswer())
        {
            _result = result;
            SendAnswer();
        }
    }

    protected override void CompleteAnswer()
    {
        if (Failure is null)
        {
            _answer.SetResult(_result!); // the method's result, null or not
        }
        else
        {
            _answer.SetException(Failure);
        }
    }
}
