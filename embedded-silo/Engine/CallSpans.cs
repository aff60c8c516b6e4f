using System.Diagnostics;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>
/// A call as a span of a trace: interface and method, and whose span it was sent in. The key of the grain is not told: it may be a
/// person's id.
/// </summary>
internal static class CallSpans
{
    private static readonly ActivitySource Source = new("TherapyGroups");

    /// <summary>The span that whoever calls is in; nothing where nobody traces.</summary>
    public static ActivityContext Current => Source.HasListeners() ? Activity.Current?.Context ?? default : default;

    public static Activity? Begin(string name, ActivityContext sender)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        // Whatever span this thread was in has nothing to do with this call.
        Activity.Current = null;
        return sender == default ? null : Source.StartActivity(name, ActivityKind.Server, sender);
    }
}
