namespace TherapyGroups.ClientWeb.Delivery;

internal static partial class DeliveryLog
{
    [LoggerMessage(400, LogLevel.Warning, "{Relay} could not renew its subscription ({Failure}); it tries again")]
    public static partial void RenewalFailed(ILogger logger, string relay, string failure);

    [LoggerMessage(401, LogLevel.Information, "{Relay} could not unsubscribe ({Failure}); the subscription lapses by itself")]
    public static partial void UnsubscribeFailed(ILogger logger, string relay, string failure);

    [LoggerMessage(403, LogLevel.Warning, "A feed was closed because its reader's access could not be looked at ({Failure})")]
    public static partial void AccessNotKnown(ILogger logger, string failure);

    [LoggerMessage(402, LogLevel.Information, "A feed was closed because its reader fell behind; it resumes from the log")]
    public static partial void ReaderFellBehind(ILogger logger);
}
