using Microsoft.Extensions.Logging;

namespace TherapyGroups.Moderation;

/// <summary>What moderation logs: ids and numbers, and the type of a failure. Its message could quote the text it failed on.</summary>
internal static partial class ModerationLog
{
    [LoggerMessage(100, LogLevel.Error, "Event {Seq} of group {Group} could not be assessed: {Failure}")]
    public static partial void ClassifierFailed(ILogger logger, string group, long seq, string failure);

    [LoggerMessage(101, LogLevel.Error, "Event {Seq} of group {Group} is damaged and does not open; a clinician is told")]
    public static partial void Unreadable(ILogger logger, string group, long seq);
}
