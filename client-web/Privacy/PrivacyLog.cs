namespace TherapyGroups.ClientWeb.Privacy;

internal static partial class PrivacyLog
{
    [LoggerMessage(520, LogLevel.Warning, "Group {Group} was not told at once that a member was erased: {Failure}")]
    public static partial void NotTold(ILogger logger, string group, string failure);
}
