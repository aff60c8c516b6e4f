using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>Endpoints for one role only. Refuses before anything is looked up, so nobody learns whether a thing exists.</summary>
public static class Roles
{
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoint, AccountRoles anyOf)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter<TBuilder>(async (context, next) =>
        {
            var caller = context.HttpContext.Features.Get<Caller>();
            var isAllowed = caller is not null
                && Enum.GetValues<AccountRoles>().Any(role => role != AccountRoles.None && anyOf.HasFlag(role) && caller.Is(role));
            return isAllowed ? await next(context) : (Problem)ProblemCode.Forbidden;
        });
}
