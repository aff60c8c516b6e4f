using System.Globalization;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>A notice about a group, in a member's own stream.</summary>
/// <param name="Id">To put it away by.</param>
/// <param name="At">When it was left.</param>
/// <param name="GroupId">Which group.</param>
/// <param name="GroupName">Its name.</param>
/// <param name="Until">Until when a seat is kept, or since when the group is closed; else null.</param>
/// <param name="StartsAt">When the session begins; else null.</param>
/// <param name="EndsAt">When the session ends; else null.</param>
public sealed record GroupNoticeView(
    string Id, DateTimeOffset At, string GroupId, string GroupName, DateTimeOffset? Until, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt)
{
    public static async Task<GroupNoticeView> OfOffer(MemberNotice notice, IGroupDirectory directory)
    {
        var (view, times) = await Bare(notice, directory);
        return view with { Until = times[0] };
    }

    public static async Task<GroupNoticeView> OfSession(MemberNotice notice, IGroupDirectory directory)
    {
        var (view, times) = await Bare(notice, directory);
        return view with { StartsAt = times[0], EndsAt = times[1] };
    }

    private static async Task<(GroupNoticeView View, DateTimeOffset[] Times)> Bare(MemberNotice notice, IGroupDirectory directory)
    {
        var parts = notice.Subject.Split(' ');
        var group = new GroupId(parts[0]);
        var view = new GroupNoticeView(
            notice.Id.ToString(CultureInfo.InvariantCulture), notice.At, group.Value, (await directory.Find(group))?.Name ?? "", null, null,
            null);
        return (view, Array.ConvertAll(
            parts[1..], time => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(time, CultureInfo.InvariantCulture))));
    }
}
