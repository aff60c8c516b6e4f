using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>The one door to an item of the queue, and to an appeal.</summary>
public sealed class ItemDoor(IModerationQueue queue, IAppealBook appeals, GroupDoor door, IGroupLog log)
{
    /// <summary>
    /// An item that the caller may work on; null for one that is not there, is another group's, or is about a message of their own:
    /// nobody judges themselves, nor learns here that they were reported. All three are answered with <see cref="Refusal"/>.
    /// </summary>
    public async Task<ModerationItem?> Find(Caller caller, string id) =>
        await FindToRead(caller, id) is { } item && (await log.FindMessage(item.Group, item.MessageId))?.Author != caller.Id
            ? item
            : null;

    /// <summary>The same, also about a message of their own.</summary>
    public async Task<ModerationItem?> FindToRead(Caller caller, string id) =>
        await queue.Find(new ModerationItemId(id)) is { } item && await door.RefuseUnlessModerator(caller, item.Group) is null
            ? item
            : null;

    /// <summary>An appeal in a group that the caller moderates; null for any other, and for one that is not there.</summary>
    public async Task<Appeal?> FindAppeal(Caller caller, string id) =>
        await appeals.FindAppeal(id) is { } appeal && await door.RefuseUnlessModerator(caller, appeal.Group) is null
            ? appeal
            : null;

    /// <summary>
    /// What there is to say of something that is not theirs. An administrator may see all: what they do not find is not there. To anybody
    /// else the answer is the same whether it is there or not.
    /// </summary>
    public static ProblemCode Refusal(Caller caller) =>
        caller.Is(AccountRoles.Administrator) ? ProblemCode.NotFound : ProblemCode.Forbidden;
}
