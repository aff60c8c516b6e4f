namespace TherapyGroups.ClientWeb.Access;

/// <summary>
/// The attack: another site makes the visitor's browser post here with the visitor's cookie. Browsers say where a request came from; a
/// client that sends neither header is a program, has no visitor's cookie by accident, and passes.
/// </summary>
public static class CrossSiteGuard
{
    public static void UseCrossSiteGuard(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsChange(context.Request) && IsCrossSite(context.Request))
        {
            await new Problem(ProblemCode.CrossSite).ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    private static bool IsChange(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static bool IsCrossSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
