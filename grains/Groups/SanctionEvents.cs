using System.Globalization;
using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Sanctions as the group's log has them: whom, what and how long. Who did it and why is kept apart, and sealed.</summary>
public static class SanctionEvents
{
    /// <summary>The event of a sanction that the rules allow.</summary>
    /// <param name="seq">Where it stands.</param>
    /// <param name="command">What was wished.</param>
    /// <param name="seat">The member's seat; null for somebody who is out already.</param>
    /// <param name="now">When, UTC.</param>
    public static GroupEvent Of(long seq, SanctionMember command, Seat? seat, DateTimeOffset now) => new(
        seq, Kind(command.Kind, seat), now, command.Member, seat?.Pseudonym ?? "", null,
        SanctionRules.Until(command, now)?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>The event that ends a mute or a removal now.</summary>
    /// <param name="seq">Where it stands.</param>
    /// <param name="kind">A mute, or a removal of somebody who is out.</param>
    /// <param name="member">Whom it was about.</param>
    /// <param name="now">When, UTC.</param>
    public static GroupEvent Ended(long seq, GroupEventKind kind, MemberId member, DateTimeOffset now) =>
        new(seq, kind, now, member, "", null, now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>When a mute or a removal ends, UTC.</summary>
    /// <exception cref="FormatException">The event is no mute and no removal.</exception>
    public static DateTimeOffset Until(GroupEvent happened) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(happened.Detail, NumberStyles.None, CultureInfo.InvariantCulture));

    private static GroupEventKind Kind(SanctionKind kind, Seat? seat) => kind switch
    {
        SanctionKind.Warn => GroupEventKind.MemberWarned,
        SanctionKind.Mute => GroupEventKind.MemberMuted,
        SanctionKind.Remove => seat is null ? GroupEventKind.RemovalChanged : GroupEventKind.MemberRemoved,
    };
}
