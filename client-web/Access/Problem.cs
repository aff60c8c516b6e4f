using System.Globalization;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.Clock;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>Answers a refusal as <c>application/problem+json</c>.</summary>
public sealed record Problem(
    ProblemCode Reason, DateTimeOffset? Until = null, string? AcknowledgedBy = null, PasskeyQuestion? Passkey = null) : IResult
{
    private const int StorageRetryAfterSeconds = 5;

    public static implicit operator Problem(ProblemCode reason) => new(reason);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var time = httpContext.RequestServices.GetRequiredService<TimeProvider>();
        int? retryAfterSeconds = Until is { } until
            ? Math.Max(1, (int)Math.Ceiling((until - time.Now()).TotalSeconds))
            : Reason == ProblemCode.StorageUnavailable ? StorageRetryAfterSeconds : null;
        httpContext.Response.StatusCode = Reason.Status;
        if (retryAfterSeconds is { } seconds)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var body = new ProblemBody(
            $"urn:therapygroups:problem:{Reason.Code}", Reason.Sentence, Reason.Status, Reason.Code, Until, retryAfterSeconds,
            AcknowledgedBy, Passkey)
        {
            IsOver = Reason == ProblemCode.PrivateRoomOver || Reason == ProblemCode.GroupOver ? true : null,
        };
        await httpContext.Response.WriteAsJsonAsync(
            body, Json.Options, "application/problem+json", httpContext.RequestAborted);
    }
}
