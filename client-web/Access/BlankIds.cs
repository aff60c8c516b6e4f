namespace TherapyGroups.ClientWeb.Access;

/// <summary>An id of nothing but space names nobody: it is not found before anything is looked up, or woken, by it.</summary>
public static class BlankIds
{
    /// <summary>After the roles: who may not ask at all is told that first.</summary>
    public static void UseBlankIdGuard(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        foreach (var (_, value) in context.Request.RouteValues)
        {
            if (value is string id && string.IsNullOrWhiteSpace(id))
            {
                await new Problem(ProblemCode.NotFound).ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    });
}
