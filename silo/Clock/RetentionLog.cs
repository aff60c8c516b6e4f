using Microsoft.Extensions.Logging;

namespace TherapyGroups.Silo.Clock;

internal static partial class RetentionLog
{
    [LoggerMessage(210, LogLevel.Information, "The time of keeping is over for {Messages} messages and the notes of {Cases} cases")]
    public static partial void Expired(ILogger logger, int messages, int cases);

    [LoggerMessage(214, LogLevel.Information,
        "First start, a pause, or a leap of the clock: until it has gone evenly for {Hours} hours, nothing is forgotten")]
    public static partial void ClockDoubted(ILogger logger, double hours);

    [LoggerMessage(211, LogLevel.Warning, "{Folders} backup folders cannot be reached: keys that were destroyed still lie there")]
    public static partial void BackupsUnreachable(ILogger logger, int folders);

    [LoggerMessage(212, LogLevel.Error, "What has been kept long enough could not be forgotten: no database; it is tried again")]
    public static partial void StorageUnavailable(ILogger logger, Exception failure);

    [LoggerMessage(213, LogLevel.Error, "A round of forgetting failed; the next one tries again")]
    public static partial void RoundFailed(ILogger logger, Exception failure);
}
