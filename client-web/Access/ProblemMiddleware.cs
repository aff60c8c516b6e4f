using System.Text.Json;
using TherapyGroups.Storage;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>
/// The edge: whatever went wrong below becomes a problem with a stable code. An exception's message never leaves the process, and only
/// its type is logged: the text could quote what a member wrote.
/// </summary>
public sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            await DescribeEmptyRefusal(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller left; there is nobody to answer.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            SecurityHeaders.Set(context);
            await Describe(failure, context).ExecuteAsync(context);
        }
    }

    private Problem Describe(Exception failure, HttpContext context)
    {
        switch (failure)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return ProblemCode.BodyTooLarge;
            case BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType }:
                return ProblemCode.UnsupportedMediaType;
            case BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout }:
                return ProblemCode.TooSlow;
            case ControlCharacterException or BadHttpRequestException { InnerException: ControlCharacterException }:
                return ProblemCode.ControlCharacter;
            case BadHttpRequestException or JsonException:
                return ProblemCode.InvalidBody;
            case StorageUnavailableException:
                AccessLog.StorageUnavailable(logger, context.Request.Method, Route(context));
                return ProblemCode.StorageUnavailable;
            case TimeoutException:
                AccessLog.TimedOut(logger, context.Request.Method, Route(context));
                return ProblemCode.StorageUnavailable;
            case OrleansException:
                // The part of the cluster that had the grain is gone; another takes it over within seconds.
                AccessLog.Unreachable(logger, context.Request.Method, Route(context), failure.GetType().Name);
                return ProblemCode.StorageUnavailable;
            default:
                AccessLog.Failed(logger, context.Request.Method, Route(context), failure.GetType().Name, failure.StackTrace ?? "");
                return ProblemCode.Unexpected;
        }
    }

    /// <summary>What the framework refuses by itself (no such address, wrong method, wrong content type) has no body yet.</summary>
    private static async Task DescribeEmptyRefusal(HttpContext context)
    {
        // Outside the API a page that is not there has none either; but who asks a probe in the wrong way is a program.
        var isForPrograms = context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            || context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed;
        if (context.Response.HasStarted || context.Response.ContentLength > 0 || !isForPrograms)
        {
            return;
        }

        ProblemCode? reason = context.Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => ProblemCode.InvalidBody,
            StatusCodes.Status401Unauthorized => ProblemCode.SignedOut,
            StatusCodes.Status403Forbidden => ProblemCode.Forbidden,
            StatusCodes.Status404NotFound => ProblemCode.NotFound,
            StatusCodes.Status405MethodNotAllowed => ProblemCode.MethodNotAllowed,
            StatusCodes.Status408RequestTimeout => ProblemCode.TooSlow,
            StatusCodes.Status413PayloadTooLarge => ProblemCode.BodyTooLarge,
            StatusCodes.Status415UnsupportedMediaType => ProblemCode.UnsupportedMediaType,
            _ => null,
        };
        if (reason is not null)
        {
            await new Problem(reason).ExecuteAsync(context);
        }
    }

    /// <summary>The pattern, not the path: a path could carry what somebody typed.</summary>
    private static string Route(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint endpoint ? endpoint.RoutePattern.RawText ?? "" : "";
}
