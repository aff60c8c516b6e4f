using Microsoft.Extensions.Logging;
using TherapyGroups.Paging;

namespace TherapyGroups.Silo.Paging;

internal static partial class PagerLog
{
    [LoggerMessage(220, LogLevel.Information, "The pager was called for case {Case} on {Channel}, at attempt {Attempt}")]
    public static partial void Sent(ILogger logger, string @case, PagerChannel channel, int attempt);

    [LoggerMessage(221, LogLevel.Error, "The pager does not work on {Channel}: {Reason}; attempt {Attempt} for case {Case}, tried again")]
    public static partial void Failed(ILogger logger, PagerChannel channel, string reason, int attempt, string @case);

    [LoggerMessage(222, LogLevel.Error, "The pager could not reach the database; it tries again")]
    public static partial void StorageUnavailable(ILogger logger, Exception failure);

    [LoggerMessage(223, LogLevel.Error, "A round of the pager failed; the next one tries again")]
    public static partial void RoundFailed(ILogger logger, Exception failure);
}
