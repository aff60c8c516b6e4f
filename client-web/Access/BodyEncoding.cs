using Microsoft.Net.Http.Headers;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>Bodies are UTF-8. A body that says it is something else is refused before anyone tries to read it.</summary>
public static class BodyEncoding
{
    public static void UseBodyEncoding(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            && type.Charset is { Length: > 0 } charset
            && !HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            await new Problem(ProblemCode.UnsupportedMediaType).ExecuteAsync(context);
            return;
        }

        await next(context);
    });
}
