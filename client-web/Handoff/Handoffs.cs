using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Handoff;

/// <summary>
/// Private rooms of cases. What was agreed is saved first; seats and pushes follow, and doing the same thing again repairs whatever of
/// them was lost.
/// </summary>
public sealed class Handoffs(
    IPrivateRoomBook rooms, IRiskCaseBook cases, IAccountBook accounts, IGroupDirectory directory, IGrainFactory grains, IIdSource ids,
    PseudonymLookup lookup, TimeProvider time)
{
    /// <summary>The clinician asks the member in, and a peer moderator if one is named.</summary>
    public async Task<IResult> Offer(Caller clinician, CaseId id, string? introducedBy)
    {
        MemberId? peer = null;
        if (!string.IsNullOrWhiteSpace(introducedBy))
        {
            if (await cases.Load(id) is not { } riskCase)
            {
                return (Problem)ProblemCode.NotFound;
            }

            if (riskCase.Member == clinician.Id)
            {
                return (Problem)ProblemCode.OwnCase;
            }

            peer = await lookup.Find(introducedBy);
            if (peer is not { } known || await directory.FindSeat(riskCase.Group, known) is not { Role: GroupRole.PeerModerator }
                || known == riskCase.Member)
            {
                return (Problem)ProblemCode.NotAPeerModerator;
            }
        }

        var outcome = await rooms.Offer(new OfferRoom(id, clinician.Id, peer, new GroupId(ids.Next())), time.Now());
        if (outcome.Room is not { } room)
        {
            return await Refuse(outcome);
        }

        await Seat(room.Group, clinician.Account, GroupRole.Facilitator);
        await Tell(room);
        return Results.Json(await View(room), Json.Options);
    }

    /// <summary>Somebody who was asked in comes in.</summary>
    public async Task<IResult> Accept(Caller caller, GroupId group)
    {
        if (await rooms.Act(group, caller.Id, RoomAct.Accept, time.Now()) is not { } room)
        {
            return (Problem)ProblemCode.RoomGone;
        }

        await Seat(group, caller.Account, GroupRole.Member);
        await Tell(room);
        return Results.Json(await View(room), Json.Options);
    }

    public async Task<IResult> Decline(Caller caller, GroupId group)
    {
        if (await rooms.Act(group, caller.Id, RoomAct.Decline, time.Now()) is not { } room)
        {
            return (Problem)ProblemCode.RoomGone;
        }

        await Tell(room);
        return Results.NoContent();
    }

    /// <summary>Somebody has left a room. Only for private ones there is more to do.</summary>
    public async Task HasLeft(MemberId who, GroupId group)
    {
        if (await rooms.Act(group, who, RoomAct.Leave, time.Now()) is { } room)
        {
            await Tell(room);
        }
    }

    /// <summary>After a case was resolved: those who have its room open hear that it is closed.</summary>
    public async Task HasClosed(CaseId id)
    {
        if (await rooms.OfCase(id) is { } room)
        {
            await grains.GetGrain<IGroupGrain>(room.Group.Value).LogGrew();
        }
    }

    /// <summary>The private room that a group is, if the caller may know of it; and whether it is one at all.</summary>
    public async Task<(bool IsPrivate, bool MayKnow)> Look(Caller caller, GroupId group)
    {
        if (await rooms.OfGroup(group) is not { } room)
        {
            return (false, true);
        }

        return (true, room.PlaceOf(caller.Id) is not null
            || (await directory.FindSeat(group, caller.Id) is not null && await rooms.MaySit(group, caller.Id, time.Now())));
    }

    /// <summary>The clinician who is in the room, by name; null while nobody is: the case may be between two.</summary>
    public async Task<string?> ClinicianIn(PrivateRoom room) =>
        await directory.FindSeat(room.Group, room.Clinician) is { } seat && await rooms.MaySit(room.Group, room.Clinician, time.Now())
            ? seat.Pseudonym
            : null;

    public async Task<PrivateRoomView> View(PrivateRoom room) => new(
        room.Group.Value, room.Case.Value, await ClinicianIn(room), PrivateRoomView.NameOf(room.Place),
        room.Peer is { } peer ? (await accounts.Find(peer))?.Pseudonym : null,
        room.PeerPlace is { } place ? PrivateRoomView.NameOf(place) : null, room.OpenedAt, room.ClosedAt);

    private async Task Seat(GroupId group, Account account, GroupRole role) => await grains.GetGrain<IGroupGrain>(group.Value).Join(
        new JoinGroup(account.Id, account.Pseudonym, account.AgeBand, role, AgreementVersion: 1, IsInvited: true));

    private async Task Tell(PrivateRoom room)
    {
        await grains.GetGrain<IRiskCaseGrain>(room.Case.Value).Changed();
        await grains.GetGrain<IMemberNoticesGrain>(room.Member.Value).Nudge();
        if (room.Peer is { } peer)
        {
            await grains.GetGrain<IMemberNoticesGrain>(peer.Value).Nudge();
        }
    }

    private async Task<Problem> Refuse(OfferOutcome outcome)
    {
        var holder = outcome.Holder is { } clinician ? (await accounts.Find(clinician))?.Pseudonym : null;
        return outcome.Result switch
        {
            OfferResult.UnknownCase or OfferResult.Offered => ProblemCode.NotFound,
            OfferResult.HeldByAnother => new Problem(ProblemCode.AlreadyAcknowledged, AcknowledgedBy: holder),
            OfferResult.Resolved => ProblemCode.AlreadyResolved,
            OfferResult.MemberGone => ProblemCode.MemberGone,
            OfferResult.PeerTaken => ProblemCode.PeerTaken,
            OfferResult.OwnCase => ProblemCode.OwnCase,
        };
    }
}
