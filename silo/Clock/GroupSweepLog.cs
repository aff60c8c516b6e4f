using Microsoft.Extensions.Logging;

namespace TherapyGroups.Silo.Clock;

internal static partial class GroupSweepLog
{
    [LoggerMessage(220, LogLevel.Error, "Sessions and seats could not be looked at: no database; it is tried again")]
    public static partial void StorageUnavailable(ILogger logger, Exception failure);

    [LoggerMessage(221, LogLevel.Error, "A round of sessions and seats failed; the next one tries again")]
    public static partial void RoundFailed(ILogger logger, Exception failure);
}
