using System.Diagnostics;
using OpenTelemetry;

namespace TherapyGroups.Silo.Observability;

/// <summary>
/// Takes every attribute off a span that is not known to be harmless. The runtime beneath us tells the key of a grain, which may be a
/// person's id, and the message of an exception, which may quote them; the next version of it may tell more.
/// </summary>
public sealed class SpanRedaction : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "http.request.method", "http.route", "http.response.status_code", "rpc.system", "rpc.service", "rpc.method", "exception.type",
    };

    public override void OnEnd(Activity data)
    {
        foreach (var name in data.TagObjects.Select(tag => tag.Key).Where(name => !Harmless.Contains(name)).ToList())
        {
            data.SetTag(name, null);
        }

        // Without the description, which is an exception's message.
        data.SetStatus(data.Status);
        data.TraceStateString = null;
    }
}
