using Microsoft.AspNetCore.Http.Features;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>Nothing that people send here is larger than a long message in its most wasteful encoding.</summary>
public static class BodyLimit
{
    private const long BodyMaxBytes = 64 * 1024;

    /// <summary>Up to here a body that is too large is read and thrown away: its sender gets our answer, not a broken pipe.</summary>
    private const long DrainMaxBytes = 8 * 1024 * 1024;

    public static void UseBodyLimit(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.ContentLength > BodyMaxBytes)
        {
            if (context.Request.ContentLength <= DrainMaxBytes)
            {
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            }

            await new Problem(ProblemCode.BodyTooLarge).ExecuteAsync(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = BodyMaxBytes;
        }

        await next(context);
    });
}
