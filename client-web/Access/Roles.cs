using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>
/// Endpoints for some roles only. Refuses before the body is read or anything is looked up, so nobody learns whether a thing exists.
/// </summary>
public static class Roles
{
    /// <summary>Lets through whoever holds any of these roles.</summary>
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoint, AccountRoles anyOf)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequiredRole(anyOf));

    /// <summary>
    /// Also open to staff who have yet to set up their second factor: until they have, they can do that, sign out, and nothing else.
    /// </summary>
    public static TBuilder OpenBeforeSecondFactor<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenBeforeSecondFactorMark());

    public static void UseRoles(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Refuse(context) is { } refusal)
        {
            await new Problem(refusal).ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    private static ProblemCode? Refuse(HttpContext context)
    {
        if (context.GetEndpoint() is not { Metadata: var marks } || context.Features.Get<Caller>() is not { } caller)
        {
            return null;
        }

        if (caller.LacksSecondFactor && marks.GetMetadata<OpenBeforeSecondFactorMark>() is null)
        {
            return ProblemCode.SecondFactorRequired;
        }

        return marks.GetMetadata<RequiredRole>() is { } required && !required.IsHeldBy(caller) ? ProblemCode.Forbidden : null;
    }

    private sealed record RequiredRole(AccountRoles AnyOf)
    {
        public bool IsHeldBy(Caller caller) =>
            Enum.GetValues<AccountRoles>().Any(role => role != AccountRoles.None && AnyOf.HasFlag(role) && caller.Is(role));
    }

    private sealed record OpenBeforeSecondFactorMark;
}
