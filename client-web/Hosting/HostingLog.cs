namespace TherapyGroups.ClientWeb.Hosting;

internal static partial class HostingLog
{
    [LoggerMessage(500, LogLevel.Information, "The classifier {Model} is loaded")]
    public static partial void ClassifierLoaded(ILogger logger, string model);
}
