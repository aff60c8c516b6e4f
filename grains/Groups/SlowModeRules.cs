using System.Globalization;

namespace TherapyGroups.Groups;

/// <summary>Who may slow a group down, and whom that holds back. Pure.</summary>
public static class SlowModeRules
{
    /// <summary><see cref="SlowModeResult.Set"/> if it may be done and changes something.</summary>
    public static SlowModeResult Check(GroupState group, SetSlowMode wish)
    {
        if (!wish.AsAdministrator && !SanctionRules.MayModerate(group, wish.By))
        {
            return SlowModeResult.NotAModerator;
        }

        if (wish.Seconds is < 0 or > SlowModeLimits.SecondsMax)
        {
            return SlowModeResult.OutOfBounds;
        }

        return wish.Seconds == group.SlowModeSeconds ? SlowModeResult.Unchanged : SlowModeResult.Set;
    }

    /// <summary>
    /// When a member's next post, or next edit, is welcome, UTC; null if now. Those who keep the group's agreement are never held back:
    /// slow mode is on when they are needed most.
    /// </summary>
    /// <param name="group">The group as it stands.</param>
    /// <param name="seat">Their seat.</param>
    /// <param name="last">Their last one, UTC; null if none is known.</param>
    /// <param name="now">UTC.</param>
    public static DateTimeOffset? Next(GroupState group, Seat seat, DateTimeOffset? last, DateTimeOffset now)
    {
        if (group.SlowModeSeconds == 0 || seat.Role is GroupRole.PeerModerator or GroupRole.Facilitator)
        {
            return null;
        }

        var next = last?.AddSeconds(group.SlowModeSeconds);
        return next > now ? next : null;
    }

    /// <summary>The seconds that an event of slow mode sets.</summary>
    /// <exception cref="FormatException">The event is another.</exception>
    public static int Seconds(GroupEvent happened) =>
        happened.Detail.Length == 0 ? 0 : int.Parse(happened.Detail, NumberStyles.None, CultureInfo.InvariantCulture);
}
