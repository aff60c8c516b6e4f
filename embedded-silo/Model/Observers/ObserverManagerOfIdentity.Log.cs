using Microsoft.Extensions.Logging;

namespace Orleans.Utilities;

public partial class ObserverManager<TIdentity, TObserver>
{
    [LoggerMessage(1, LogLevel.Debug, "An observer subscribed or renewed; {Count} now.")]
    private partial void LogSubscribed(int count);

    [LoggerMessage(2, LogLevel.Debug, "An observer unsubscribed; {Count} now.")]
    private partial void LogUnsubscribed(int count);

    [LoggerMessage(3, LogLevel.Debug, "An observer expired or failed and was dropped; {Count} now.")]
    private partial void LogDropped(int count);
}
