using Microsoft.Extensions.Logging;

namespace TherapyGroups.Silo.Observability;

internal static partial class TelemetryLog
{
    [LoggerMessage(640, LogLevel.Warning, "The vital signs could not be read: {Failure}")]
    public static partial void NotRead(ILogger logger, string failure);
}
