using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Chat;

/// <summary>The event streams of members.</summary>
public static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder api)
    {
        api.MapGet("/groups/{id}/feed", OpenGroupFeed);
        api.MapGet("/me/feed", OpenMemberFeed);
    }

    private static async Task<IResult> OpenGroupFeed(Caller caller, string id, HttpContext context, GroupDoor door, GroupFeeds feeds)
    {
        var (view, refusal) = await door.EnterToRead(caller, new GroupId(id));
        if (view is null)
        {
            return (Problem)(refusal ?? ProblemCode.NotAMember);
        }

        if (!EventStream.TryReadLastEventId(context.Request, out var after))
        {
            return (Problem)ProblemCode.InvalidCursor;
        }

        await feeds.Serve(view, after, context);
        return Results.Empty;
    }

    private static async Task<IResult> OpenMemberFeed(Caller caller, HttpContext context, MemberFeeds feeds)
    {
        if (!EventStream.TryReadLastEventId(context.Request, out var after))
        {
            return (Problem)ProblemCode.InvalidCursor;
        }

        await feeds.Serve(caller, after ?? 0, context);
        return Results.Empty;
    }
}
