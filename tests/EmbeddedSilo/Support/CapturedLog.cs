using Microsoft.Extensions.Logging;

namespace TherapyGroups.Tests.EmbeddedSilo.Support;

/// <summary>Keeps every line that is logged, without its exception.</summary>
public sealed class CapturedLog : ILoggerProvider, ILogger
{
    public List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add($"{logLevel}: {formatter(state, exception)}");

    public void Dispose()
    {
    }
}
