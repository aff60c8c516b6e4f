using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>
/// Endpoints for some roles only. Refuses before the body is read or anything is looked up, so nobody learns whether a thing exists.
/// </summary>
public static class Roles
{
    private const string GroupPattern = "/api/groups/{id}/";

    /// <summary>Lets through whoever holds any of these roles.</summary>
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoint, AccountRoles anyOf)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequiredRole(anyOf));

    /// <summary>
    /// Also open to staff who have yet to set up their second factor: until they have, they can do that, sign out, and nothing else.
    /// </summary>
    public static TBuilder OpenBeforeSecondFactor<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenBeforeSecondFactorMark());

    /// <summary>
    /// Of what staff do to a group, open in a private room too: what is about one message there, and neither brings nor takes a seat nor
    /// changes the room.
    /// </summary>
    public static TBuilder OpenInPrivateRooms<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenInPrivateRoomsMark());

    public static void UseRoles(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if ((Refuse(context) ?? await RefuseInPrivateRoom(context)) is { } refusal)
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

    /// <summary>
    /// A private room is no group to administer or to moderate. Asked here, of every endpoint that is for staff and changes a group, so
    /// that none has to remember it. The answer is the one for a group that is not there.
    /// </summary>
    private static async ValueTask<ProblemCode?> RefuseInPrivateRoom(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint { Metadata: var marks } endpoint || HttpMethods.IsGet(context.Request.Method)
            || marks.GetMetadata<RequiredRole>() is null || marks.GetMetadata<OpenInPrivateRoomsMark>() is not null
            || endpoint.RoutePattern.RawText?.StartsWith(GroupPattern, StringComparison.Ordinal) is not true
            || context.GetRouteValue("id") is not string id || context.Features.Get<Caller>() is not { } caller)
        {
            return null;
        }

        var rooms = context.RequestServices.GetRequiredService<IPrivateRoomBook>();
        return await rooms.OfGroup(new GroupId(id)) is null ? null
            : caller.Is(AccountRoles.Administrator) ? ProblemCode.UnknownGroup : ProblemCode.Forbidden;
    }

    private sealed record RequiredRole(AccountRoles AnyOf)
    {
        public bool IsHeldBy(Caller caller) =>
            Enum.GetValues<AccountRoles>().Any(role => role != AccountRoles.None && AnyOf.HasFlag(role) && caller.Is(role));
    }

    private sealed record OpenBeforeSecondFactorMark;

    private sealed record OpenInPrivateRoomsMark;
}
