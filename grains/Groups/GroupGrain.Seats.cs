using TherapyGroups.Clock;
using TherapyGroups.Members;
using TherapyGroups.Storage;

namespace TherapyGroups.Groups;

/// <summary>Who comes, who waits, who sits in, and what they agree to.</summary>
public sealed partial class GroupGrain
{
    public async Task<JoinOutcome> Join(JoinGroup command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group)
            {
                return new JoinOutcome(JoinResult.UnknownGroup);
            }

            var now = time.Now();
            var result = GroupRules.Join(group, command, now);
            if (result is JoinResult.Joined or JoinResult.Waiting && command.Role == GroupRole.Member)
            {
                var maySit = WaitingRules.MaySit(group, await waitingList.Line(Group), command.Member, now);
                result = maySit ? JoinResult.Joined : JoinResult.Waiting;
            }

            var next = result switch
            {
                JoinResult.Joined => GroupEvents.Joined(group.Head + 1, command, now),
                JoinResult.AlreadyIn => GroupRules.Accepting(group, command, now),
                _ => null,
            };
            if (next is null)
            {
                return await Refused(group, command, result, now);
            }

            if (await Append(group, next))
            {
                return new JoinOutcome(result);
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    public async Task<bool> Leave(MemberId member)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group || !group.Seats.TryGetValue(member, out var seat))
            {
                var hadPlace = await waitingList.GiveUp(Group, member);
                await SeatMayBeFree();
                return hadPlace;
            }

            if (await Append(group, GroupEvents.Left(group.Head + 1, member, seat, time.Now())))
            {
                await SeatMayBeFree();
                return true;
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    public async Task<SitInOutcome> SitIn(SitInGroup command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group)
            {
                return new SitInOutcome(SitInResult.UnknownGroup);
            }

            var now = time.Now();
            var result = GuestRules.Check(group, command, await guests.HasSatIn(Group, command.Member), now);
            if (result != SitInResult.SatIn)
            {
                return new SitInOutcome(result, result == SitInResult.Removed ? RemovedUntil(group, command.Member) : null);
            }

            var guest = GuestRules.Visit(group, command, now);
            var arrived = GroupEvents.GuestArrived(group.Head + 1, command, now);
            if (await Append(group, arrived, () => guests.Append(arrived, guest)))
            {
                return new SitInOutcome(SitInResult.SatIn, guest.Until);
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    public async Task<AgreementOutcome> ChangeAgreement(ChangeAgreement command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group)
            {
                return new AgreementOutcome(AgreementResult.UnknownGroup);
            }

            var result = AgreementRules.Check(group, await agreements.Find(Group) ?? "", command);
            if (result != AgreementResult.Changed)
            {
                return new AgreementOutcome(result, result == AgreementResult.Unchanged ? group.AgreementVersion : 0);
            }

            var version = group.AgreementVersion + 1;
            var changed = AgreementEvents.Changed(group.Head + 1, command.By, version, time.Now());
            if (await Append(group, changed, () => agreements.Append(Group, changed, command.Agreement, command.By)))
            {
                return new AgreementOutcome(result, version);
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    public async Task SeatsDue()
    {
        // Read anew: what made it due may have been written past this activation.
        state = null;
        if (await State() is not { } group || await waitingList.Line(Group) is not { Count: > 0 } line)
        {
            return;
        }

        var now = time.Now();
        var to = WaitingRules.Offers(group, line, now);
        var expired = WaitingRules.Expired(line, now);
        if (to.Count == 0 && expired.Count == 0)
        {
            return;
        }

        await waitingList.Offer(Group, to, now + WaitingRules.OfferValidFor, now);
        await Nudge([.. to, .. expired]);
    }

    private static DateTimeOffset? RemovedUntil(GroupState group, MemberId member) =>
        group.Standings[member].RemovedUntil is { } until && until < SanctionLimits.ForGood ? until : null;

    private async Task<JoinOutcome> Refused(GroupState group, JoinGroup command, JoinResult result, DateTimeOffset now) => result switch
    {
        JoinResult.Waiting => new JoinOutcome(result, await waitingList.Take(Group, command.Member, now)),
        JoinResult.Removed => new JoinOutcome(result, Until: RemovedUntil(group, command.Member)),
        JoinResult.AlreadyIn when AgreementRules.IsAskedAgain(group, group.Seats[command.Member]) =>
            new JoinOutcome(JoinResult.AgreementChanged),
        JoinResult.Joined or JoinResult.AlreadyIn or JoinResult.UnknownGroup or JoinResult.AgreementChanged or JoinResult.AgeBand
            or JoinResult.CohortClosed or JoinResult.GroupClosed => new JoinOutcome(result),
    };

    /// <summary>In a turn of its own: whoever gave the seat back has their answer, whatever becomes of the offer. The sweep repairs it.
    /// </summary>
    private Task SeatMayBeFree() => GrainFactory.GetGrain<IGroupGrain>(Group.Value).SeatsDue();

    private async Task Nudge(IEnumerable<MemberId> members)
    {
        foreach (var member in members)
        {
            await GrainFactory.GetGrain<IMemberNoticesGrain>(member.Value).Nudge();
        }
    }
}
