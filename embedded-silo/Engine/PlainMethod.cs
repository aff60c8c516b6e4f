using System.Linq.Expressions;
using System.Reflection;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>A method that gives no value: Task, ValueTask or void.</summary>
internal sealed class PlainMethod(GrainEngine engine, Type interfaceType, MethodInfo method) : GrainMethod(engine, interfaceType, method)
{
    private readonly Lazy<Func<object, object?[], Task>> _invoke = new(() => Compile<Task>(method, ToTask));
    private readonly Type _returnType = method.ReturnType;

    public Task Invoke(object target, object?[] arguments) => _invoke.Value(target, arguments);

    protected override Call NewCall(object?[] arguments) => new PlainCall(this, arguments);

    protected override object? Answer(Call call)
    {
        var task = ((PlainCall)call).Answer;
        return _returnType == typeof(Task) ? task : _returnType == typeof(ValueTask) ? new ValueTask(task) : null;
    }

    private static Expression ToTask(Expression call) =>
        call.Type == typeof(ValueTask) ? Expression.Call(call, nameof(ValueTask.AsTask), typeArguments: null)
        : call.Type == typeof(void) ? Expression.Block(call, Expression.Constant(Task.CompletedTask))
        : call;
}
