using Microsoft.Extensions.Logging;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>What the engine logs: names of grains and methods, never arguments or results.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Method} of {Target} failed, and nobody waits for its answer.")]
    public static partial void CallFailedUnheard(this ILogger log, Exception exception, string method, object target);

    [LoggerMessage(2, LogLevel.Warning, "{Method} of {Target} was not answered within {Timeout}.")]
    public static partial void CallTimedOut(this ILogger log, string method, object target, TimeSpan timeout);

    [LoggerMessage(3, LogLevel.Error, "{Activation} could not be activated.")]
    public static partial void ActivationFailed(this ILogger log, Exception exception, object activation);

    [LoggerMessage(4, LogLevel.Error, "{Activation} failed while it was deactivated; it is gone all the same.")]
    public static partial void DeactivationFailed(this ILogger log, Exception exception, object activation);

    [LoggerMessage(5, LogLevel.Warning, "A timer's callback failed in {Activation}; the timer goes on.")]
    public static partial void TimerCallbackFailed(this ILogger log, Exception exception, object activation);
}
