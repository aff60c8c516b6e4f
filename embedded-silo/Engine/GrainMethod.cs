using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>One method of a grain or observer interface: how it is called, without reflection per call.</summary>
internal abstract class GrainMethod
{
    private static readonly ParameterExpression TargetParameter = Expression.Parameter(typeof(object));
    private static readonly ParameterExpression ArgumentsParameter = Expression.Parameter(typeof(object?[]));

    // Once in a process, however many engines there are: a simulation makes them by the thousand.
    private static readonly ConcurrentDictionary<MethodInfo, Delegate> Compiled = new();

    private readonly int _cancellationIndex;
    private readonly (int Index, Type Type)[] _addressables;

    protected GrainMethod(GrainEngine engine, Type interfaceType, MethodInfo method)
    {
        Engine = engine;
        InterfaceType = interfaceType;
        MethodName = method.Name;
        Name = $"{interfaceType.Name}.{method.Name}";
        IsOneWay = method.ReturnType == typeof(void) || method.IsDefined(typeof(OneWayAttribute));
        Interleaving = method.IsDefined(typeof(AlwaysInterleaveAttribute)) ? Interleaving.Always
            : method.IsDefined(typeof(ReadOnlyAttribute)) ? Interleaving.WithReads
            : Interleaving.Never;
        var types = method.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        _cancellationIndex = Array.IndexOf(types, typeof(CancellationToken));
        _addressables = types.Index().Where(one => one.Item.IsAssignableTo(typeof(IAddressable))).ToArray();
    }

    public GrainEngine Engine { get; }

    public Type InterfaceType { get; }

    public string MethodName { get; }

    /// <summary>Interface and method, for logs and exceptions.</summary>
    public string Name { get; }

    public bool IsOneWay { get; }

    public Interleaving Interleaving { get; }

    public static GrainMethod Of(GrainEngine engine, Type interfaceType, MethodInfo method)
    {
        var result = ReturnTypes.ResultOf(method.ReturnType);
        return result is null
            ? new PlainMethod(engine, interfaceType, method)
            : (GrainMethod)Activator.CreateInstance(typeof(ResultMethod<>).MakeGenericType(result), engine, interfaceType, method)!;
    }

    /// <summary>Sends a call.</summary>
    /// <returns>What the interface's method returns: a task of the caller's, or null for void.</returns>
    public object? Send(Reference reference, object?[] arguments)
    {
        var token = _cancellationIndex < 0 ? CancellationToken.None : (CancellationToken)arguments[_cancellationIndex]!; // a struct
        token.ThrowIfCancellationRequested();
        foreach (var (index, type) in _addressables)
        {
            arguments[index] = Reference.InPlaceOf(arguments[index], type, Name);
        }
        if (IsOneWay)
        {
            return SendOneWay(reference, arguments);
        }
        var call = NewCall(arguments);
        call.Sender = CallSpans.Current;
        call.Deadline = Engine.Deadlines.FromNow();
        if (token.CanBeCanceled)
        {
            call.Cancellation = new CallCancellation(call, token);
            arguments[_cancellationIndex] = call.Cancellation.Token;
        }
        reference.Send(call);
        call.Cancellation?.Watch();
        return Answer(call);
    }

    protected abstract Call NewCall(object?[] arguments);

    /// <summary>What the caller gets.</summary>
    protected abstract object? Answer(Call call);

    /// <summary>Compiles <c>(target, arguments) => ((Interface)target).Method((T0)arguments[0], …)</c>.</summary>
    protected static Func<object, object?[], TTask> Compile<TTask>(MethodInfo method, Func<Expression, Expression> toTask) =>
        (Func<object, object?[], TTask>)Compiled.GetOrAdd(method, _ => CompileAnew<TTask>(method, toTask));

    private static Func<object, object?[], TTask> CompileAnew<TTask>(MethodInfo method, Func<Expression, Expression> toTask)
    {
        var arguments = method.GetParameters().Select((parameter, index) => Expression.Convert(
            Expression.ArrayIndex(ArgumentsParameter, Expression.Constant(index)), parameter.ParameterType));
        var call = Expression.Call(Expression.Convert(TargetParameter, method.DeclaringType!), method, arguments);
        return Expression.Lambda<Func<object, object?[], TTask>>(toTask(call), TargetParameter, ArgumentsParameter).Compile();
    }

    private object? SendOneWay(Reference reference, object?[] arguments)
    {
        if (_cancellationIndex >= 0)
        {
            // As in Orleans: who does not wait cannot cancel.
            arguments[_cancellationIndex] = CancellationToken.None;
        }
        var call = NewCall(arguments);
        call.Sender = CallSpans.Current;
        call.Deadline = Engine.Deadlines.FromNow();
        switch (reference.Decide(this))
        {
            case DeliveryDecision.Deliver:
                reference.Send(call);
                break;
            case DeliveryDecision.DeliverLate:
                Engine.WorkQueue.Enqueue(() => reference.Send(call));
                break;
            case DeliveryDecision.Drop:
                break;
        }
        return Answer(call);
    }
}
