using Microsoft.Net.Http.Headers;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>
/// Bodies are UTF-8. A body that says it is something else is refused before anyone tries to read it; one that says it in quotes, as it
/// may, is read without them, because the framework takes them for a part of the name.
/// </summary>
public static class BodyEncoding
{
    public static void UseBodyEncoding(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            && type.Charset is { Length: > 0 } charset)
        {
            var name = HeaderUtilities.RemoveQuotes(charset);
            if (!name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            {
                await new Problem(ProblemCode.UnsupportedMediaType).ExecuteAsync(context);
                return;
            }

            type.Charset = name;
            context.Request.ContentType = type.ToString();
        }

        await next(context);
    });
}
