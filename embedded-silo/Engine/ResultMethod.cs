using System.Linq.Expressions;
using System.Reflection;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>A method that gives a value: Task&lt;T&gt; or ValueTask&lt;T&gt;.</summary>
internal sealed class ResultMethod<TResult>(GrainEngine engine, Type interfaceType, MethodInfo method)
    : GrainMethod(engine, interfaceType, method)
{
    private readonly Lazy<Func<object, object?[], Task<TResult>>> _invoke = new(() => Compile<Task<TResult>>(method, ToTask));
    private readonly bool _givesValueTask = method.ReturnType == typeof(ValueTask<TResult>);

    public Task<TResult> Invoke(object target, object?[] arguments) => _invoke.Value(target, arguments);

    protected override Call NewCall(object?[] arguments) => new ResultCall<TResult>(this, arguments);

    protected override object Answer(Call call)
    {
        var task = ((ResultCall<TResult>)call).Answer;
        return _givesValueTask ? new ValueTask<TResult>(task) : task;
    }

    private static Expression ToTask(Expression call) => call.Type == typeof(ValueTask<TResult>)
        ? Expression.Call(call, nameof(ValueTask<>.AsTask), typeArguments: null)
        : call;
}
