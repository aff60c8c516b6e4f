using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>The one door to a group: are you in it, and as what? Every endpoint of a group asks here first.</summary>
public sealed class GroupDoor(
    IGroupDirectory directory, IGuestBook guests, IPrivateRoomBook rooms, RoomReadings readings, TimeProvider time)
{
    /// <summary>The caller's seat, or the refusal. A group that is not there says so; whose it is says nothing.</summary>
    public async Task<(Seat? Seat, ProblemCode? Refusal)> Enter(Caller caller, GroupId group)
    {
        if (await SeatOf(caller, group) is { } seat)
        {
            return (seat, null);
        }

        return (null, await Refusal(group));
    }

    /// <summary>
    /// What the caller may read there, as somebody with a seat or as a guest; or the refusal. That staff read a private room is written
    /// down first: a reading that could not be written down does not happen.
    /// </summary>
    public async Task<(RoomView? View, ProblemCode? Refusal)> EnterToRead(Caller caller, GroupId group)
    {
        if (await SeatOf(caller, group) is { } seat)
        {
            await readings.Record(caller, group);
            return (RoomView.Of(group, caller.Id, seat), null);
        }

        if (await guests.Find(group, caller.Id, time.Now()) is { } pass)
        {
            return (RoomView.Of(group, caller.Id, pass), null);
        }

        return (null, await Refusal(group));
    }

    /// <summary>
    /// The refusal of what the caller writes, where a seat may have ended by the clock alone; the room itself looks at all the rest. Only
    /// clinicians have such seats.
    /// </summary>
    public async Task<ProblemCode?> RefuseToWrite(Caller caller, GroupId group) =>
        caller.Account.Roles.HasFlag(AccountRoles.Clinician) && !await rooms.MaySit(group, caller.Id, time.Now())
            ? ProblemCode.UnknownGroup
            : null;

    /// <summary>The caller's seat; null without one, and once it does not count any more: a private room's clinician is asked each time.
    /// </summary>
    private async Task<Seat?> SeatOf(Caller caller, GroupId group) =>
        await directory.FindSeat(group, caller.Id) is { } seat
        && (seat.Role != GroupRole.Facilitator || await rooms.MaySit(group, caller.Id, time.Now()))
            ? seat
            : null;

    /// <summary>Of a private room nobody else learns that it is there.</summary>
    private async Task<ProblemCode> Refusal(GroupId group) =>
        await directory.Find(group) is null || await rooms.OfGroup(group) is not null ? ProblemCode.UnknownGroup : ProblemCode.NotAMember;

    /// <summary>Whether the caller may run this group: its own facilitators, and administrators.</summary>
    public async Task<ProblemCode?> RefuseUnlessFacilitator(Caller caller, GroupId group)
    {
        if (caller.Is(AccountRoles.Administrator))
        {
            return await directory.Find(group) is null ? ProblemCode.UnknownGroup : null;
        }

        return caller.Is(AccountRoles.Facilitator) && await SeatOf(caller, group) is { Role: GroupRole.Facilitator }
            ? null
            : ProblemCode.Forbidden;
    }

    /// <summary>Whether the caller may moderate this group: its own moderators and facilitators, and administrators.</summary>
    public async Task<ProblemCode?> RefuseUnlessModerator(Caller caller, GroupId group)
    {
        if (caller.Is(AccountRoles.Administrator))
        {
            return await directory.Find(group) is null ? ProblemCode.UnknownGroup : null;
        }

        // Below the role nobody learns whether the group exists. A seat alone is not enough: the role may have been taken away.
        var seat = await SeatOf(caller, group);
        return seat?.Role switch
        {
            GroupRole.PeerModerator when caller.Is(AccountRoles.PeerModerator) => null,
            GroupRole.Facilitator when caller.Is(AccountRoles.Facilitator) => null,
            _ => ProblemCode.Forbidden,
        };
    }
}
