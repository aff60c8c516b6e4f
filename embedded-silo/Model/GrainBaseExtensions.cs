using Orleans.Runtime;
using TherapyGroups.EmbeddedSilo.Engine;

namespace Orleans;

/// <summary>What a grain can do to its own activation.</summary>
/// <remarks>
/// A timer's callback is a turn of the grain and, unless it may interleave, waits its turn like a call. Callbacks of one timer
/// never overlap. An exception is logged and the timer goes on. The token is cancelled when the timer is disposed or the
/// activation ends.
/// </remarks>
public static class GrainBaseExtensions
{
    /// <inheritdoc cref="Grain.DeactivateOnIdle"/>
    public static void DeactivateOnIdle(this IGrainBase grain) => grain.GrainContext.Deactivate(
        new(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));

    /// <summary>Starts a timer of this activation.</summary>
    public static IGrainTimer RegisterGrainTimer<TState>(
        this IGrainBase grain, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return RegisterGrainTimer(grain, cancellationToken => callback(state, cancellationToken), options);
    }

    /// <summary>Starts a timer of this activation.</summary>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return ActivationOf(grain).AddTimer(callback, options);
    }

    /// <summary>Starts a timer of this activation.</summary>
    public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, GrainTimerCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return RegisterGrainTimer(grain, _ => callback(), options);
    }

    /// <summary>Starts a timer of this activation.</summary>
    public static IGrainTimer RegisterGrainTimer<TState>(
        this IGrainBase grain, Func<TState, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return RegisterGrainTimer(grain, _ => callback(state), options);
    }

    /// <summary>Starts a timer of this activation.</summary>
    public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, TimeSpan dueTime, TimeSpan period) =>
        RegisterGrainTimer(grain, callback, new GrainTimerCreationOptions(dueTime, period));

    /// <summary>Starts a timer of this activation.</summary>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<CancellationToken, Task> callback, TimeSpan dueTime, TimeSpan period) =>
        RegisterGrainTimer(grain, callback, new GrainTimerCreationOptions(dueTime, period));

    /// <summary>Starts a timer of this activation.</summary>
    public static IGrainTimer RegisterGrainTimer<TState>(
        this IGrainBase grain, Func<TState, Task> callback, TState state, TimeSpan dueTime, TimeSpan period) =>
        RegisterGrainTimer(grain, callback, state, new GrainTimerCreationOptions(dueTime, period));

    /// <summary>Starts a timer of this activation.</summary>
    public static IGrainTimer RegisterGrainTimer<TState>(
        this IGrainBase grain, Func<TState, CancellationToken, Task> callback, TState state, TimeSpan dueTime, TimeSpan period) =>
        RegisterGrainTimer(grain, callback, state, new GrainTimerCreationOptions(dueTime, period));

    private static Activation ActivationOf(IGrainBase grain) => grain is Grain bound
        ? bound.Bound
        : throw new ArgumentException($"{grain.GetType().Name} does not derive from {nameof(Grain)}.", nameof(grain));
}
