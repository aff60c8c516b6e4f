using Microsoft.Extensions.Logging;

namespace TherapyGroups.Silo.Clock;

internal static partial class SweepLog
{
    [LoggerMessage(200, LogLevel.Error, "The sweep could not reach the database; it tries again")]
    public static partial void StorageUnavailable(ILogger logger, Exception failure);

    [LoggerMessage(202, LogLevel.Error, "A round of the sweep failed; the next one tries again")]
    public static partial void RoundFailed(ILogger logger, Exception failure);

    [LoggerMessage(201, LogLevel.Error, "Moderation of group {Group} could not catch up; the next round tries again")]
    public static partial void CatchUpFailed(ILogger logger, string group, Exception failure);

    [LoggerMessage(203, LogLevel.Error, "Case {Case} could not go a step further; the next round tries again")]
    public static partial void EscalationFailed(ILogger logger, string @case, Exception failure);

    [LoggerMessage(204, LogLevel.Error, "Case {Case} could not come back to the desk; the next round tries again")]
    public static partial void ReturnFailed(ILogger logger, string @case, Exception failure);
}
