namespace TherapyGroups.ClientWeb.Access;

internal static partial class AccessLog
{
    [LoggerMessage(300, LogLevel.Error, "{Method} {Route}: the database was not available")]
    public static partial void StorageUnavailable(ILogger logger, string method, string route);

    [LoggerMessage(301, LogLevel.Error, "{Method} {Route}: a grain did not answer in time")]
    public static partial void TimedOut(ILogger logger, string method, string route);

    [LoggerMessage(303, LogLevel.Error, "{Method} {Route}: a grain could not be reached: {Failure}")]
    public static partial void Unreachable(ILogger logger, string method, string route, string failure);

    [LoggerMessage(302, LogLevel.Error, "{Method} {Route} failed with {Failure} at {Stack}")]
    public static partial void Failed(ILogger logger, string method, string route, string failure, string stack);
}
