using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Who may sanction whom, and for how long. Pure.</summary>
public static class SanctionRules
{
    private const int AdministratorRank = 4;

    /// <summary><see cref="SanctionResult.Done"/> if it may be done.</summary>
    public static SanctionResult Check(GroupState group, SanctionMember wish)
    {
        var rank = wish.AsAdministrator ? AdministratorRank : Rank(group, wish.By);
        if (rank < Rank(GroupRole.PeerModerator))
        {
            return SanctionResult.NotAModerator;
        }

        if (CheckWords(wish) is { } refusal)
        {
            return refusal;
        }

        if (wish.Member == wish.By)
        {
            return SanctionResult.NotAbove;
        }

        if (!group.Seats.TryGetValue(wish.Member, out var seat))
        {
            // Somebody who is out already can be kept out longer, or let in sooner.
            var wasRemoved = wish.Kind == SanctionKind.Remove && group.Standings.GetValueOrDefault(wish.Member).RemovedUntil is not null;
            return wasRemoved ? SanctionResult.Done : SanctionResult.UnknownMember;
        }

        return rank > Rank(seat.Role) ? SanctionResult.Done : SanctionResult.NotAbove;
    }

    /// <summary>Whether somebody keeps this group's agreement by their seat.</summary>
    public static bool MayModerate(GroupState group, MemberId who) => Rank(group, who) >= Rank(GroupRole.PeerModerator);

    /// <summary>When it ends, UTC; null for a warning. A removal for good ends at <see cref="SanctionLimits.ForGood"/>.</summary>
    public static DateTimeOffset? Until(SanctionMember wish, DateTimeOffset now) => wish.Kind switch
    {
        SanctionKind.Warn => null,
        SanctionKind.Mute => now.AddMinutes(wish.Minutes ?? SanctionLimits.MuteMinutesDefault),
        SanctionKind.Remove => wish.Minutes is { } minutes ? now.AddMinutes(minutes) : SanctionLimits.ForGood,
    };

    private static SanctionResult? CheckWords(SanctionMember wish)
    {
        if (TextRules.IsBlank(wish.Reason))
        {
            return SanctionResult.ReasonMissing;
        }

        if (wish.Reason.Length > SanctionLimits.ReasonMaxLength)
        {
            return SanctionResult.ReasonTooLong;
        }

        var isTimed = wish.Kind != SanctionKind.Warn;
        var fits = wish.Minutes is null || (isTimed && wish.Minutes is >= SanctionLimits.MinutesMin and <= SanctionLimits.MinutesMax);
        return fits ? null : SanctionResult.InvalidMinutes;
    }

    private static int Rank(GroupState group, MemberId who) => group.Seats.TryGetValue(who, out var seat) ? Rank(seat.Role) : 0;

    private static int Rank(GroupRole role) => role switch
    {
        GroupRole.Member => 1,
        GroupRole.PeerModerator => 2,
        GroupRole.Facilitator => 3,
    };
}
