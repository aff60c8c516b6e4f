using Microsoft.Extensions.Logging;

namespace TherapyGroups.Silo.Editions;

internal static partial class ClusterTlsLog
{
    [LoggerMessage(650, LogLevel.Warning, "A connection between parts of the cluster was refused: {Failure}")]
    public static partial void Refused(ILogger logger, string failure);
}
