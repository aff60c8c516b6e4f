using System.Diagnostics;
using TherapyGroups.Silo.Observability;

namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>
/// A request as the first span of a trace: its method, the pattern of its address, and the status. Not the address itself, which holds
/// ids; and whatever trace the caller says to be in is not believed, because what comes from outside must not go into our records.
/// Event streams have no span: they last for hours, and what they do is counted.
/// </summary>
public sealed class RequestSpans(RequestDelegate next)
{
    private static readonly ActivitySource Source = new(Telemetry.Name);

    /// <summary>Methods that a request may have by its own words: others are what somebody typed.</summary>
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"];

    public Task InvokeAsync(HttpContext context) => Source.HasListeners() ? Trace(context) : next(context);

    private async Task Trace(HttpContext context)
    {
        Activity.Current = null;
        using var span = context.Request.Path.Value?.EndsWith("/feed", StringComparison.Ordinal) == true
            ? null
            : Source.StartActivity(RequestSampler.RequestSpan, ActivityKind.Server);
        try
        {
            await next(context);
        }
        finally
        {
            if (span is not null)
            {
                Describe(span, context);
            }
        }
    }

    private static void Describe(Activity span, HttpContext context)
    {
        var method = Methods.Contains(context.Request.Method, StringComparer.Ordinal) ? context.Request.Method : "_OTHER";
        var route = context.GetEndpoint() is RouteEndpoint endpoint ? endpoint.RoutePattern.RawText : null;
        span.DisplayName = route is null ? method : $"{method} {route}";
        span.SetTag("http.request.method", method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }
}
