using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>
/// Not reading somebody: <c>PUT</c> and <c>DELETE /api/me/blocks/{memberId}</c> → 204; <c>GET /api/me/blocks</c> → whom. Neither sees
/// the other's messages, in the history and in the feed alike, where nothing tells that there was one. Those who keep a group see all of
/// it, and everybody sees what they write there.
/// </summary>
public static class BlockEndpoints
{
    public static void MapBlocks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me/blocks", List);
        api.MapPut("/me/blocks/{memberId}", Block);
        api.MapDelete("/me/blocks/{memberId}", Unblock);
    }

    private static async Task<IResult> List(Caller caller, HttpContext context, IBlockBook blocks)
    {
        var (page, refusal) = ListPage<(MemberId Member, string Pseudonym)>.Of(
            context, await blocks.Of(caller.Id), blocked => blocked.Member.Value);
        return page is null
            ? (Problem)(refusal ?? ProblemCode.InvalidLimit)
            : Results.Json(page.Select(blocked => new BlockedView(blocked.Member.Value, blocked.Pseudonym)), Json.Options);
    }

    private static async Task<IResult> Block(
        Caller caller, string memberId, IAccountBook accounts, IBlockBook blocks, RoomBlocks rooms, TimeProvider time)
    {
        var member = new MemberId(memberId);
        if (member == caller.Id)
        {
            return (Problem)ProblemCode.BlockYourself;
        }

        if (await accounts.Find(member) is null)
        {
            return (Problem)ProblemCode.NobodyThere;
        }

        if (!await blocks.Add(caller.Id, member, time.Now()))
        {
            return (Problem)ProblemCode.TooManyBlocks;
        }

        rooms.Changed();
        return Results.NoContent();
    }

    private static async Task<IResult> Unblock(Caller caller, string memberId, IBlockBook blocks, RoomBlocks rooms)
    {
        await blocks.Remove(caller.Id, new MemberId(memberId));
        rooms.Changed();
        return Results.NoContent();
    }

    private sealed record BlockedView(string Id, string Pseudonym);
}
