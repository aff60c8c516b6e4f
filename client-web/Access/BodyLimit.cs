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

        if (context.Request.ContentLength is null && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true })
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = DrainMaxBytes;
            }

            if (await Hold(context.Request.Body, context.RequestAborted) is not { } held)
            {
                // Answered at once; the server itself reads on for a while, so that the sender hears it.
                await new Problem(ProblemCode.BodyTooLarge).ExecuteAsync(context);
                return;
            }

            context.Request.Body = held;
        }

        await next(context);
    });

    /// <summary>A body whose length was not said beforehand; null as soon as it is too large.</summary>
    private static async Task<MemoryStream?> Hold(Stream body, CancellationToken aborted)
    {
        var held = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, aborted)) > 0;)
        {
            held.Write(buffer, 0, read);
            if (held.Length > BodyMaxBytes)
            {
                return null;
            }
        }

        held.Position = 0;
        return held;
    }
}
