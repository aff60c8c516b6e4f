using Microsoft.Extensions.Logging;

namespace TherapyGroups.Silo.Clock;

internal static partial class DamageLog
{
    [LoggerMessage(220, LogLevel.Critical, "{Sentence}")]
    public static partial void Found(ILogger logger, string sentence);
}
