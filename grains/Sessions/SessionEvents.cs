using System.Globalization;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Sessions;

/// <summary>Sessions as the group's log has them: from when to when. Who moved one is in the audit, not here.</summary>
public static class SessionEvents
{
    /// <summary>Time does it, nobody else.</summary>
    private static readonly MemberId Clock = new("");

    public static GroupEvent Opened(long seq, GroupSession session, DateTimeOffset now) =>
        new(seq, GroupEventKind.SessionOpened, now, Clock, "", null, Times(session));

    public static GroupEvent Closed(long seq, GroupSession session, DateTimeOffset now) =>
        new(seq, GroupEventKind.SessionClosed, now, Clock, "", null, Times(session));

    /// <param name="seq">Where it stands.</param>
    /// <param name="moved">The session as it is planned now.</param>
    /// <param name="now">When it was moved, UTC.</param>
    public static GroupEvent Moved(long seq, GroupSession moved, DateTimeOffset now) =>
        new(seq, GroupEventKind.SessionMoved, now, Clock, "", null, Times(moved));

    /// <summary>From when to when, UTC; null for an event that does not say.</summary>
    public static (DateTimeOffset StartsAt, DateTimeOffset EndsAt)? Read(GroupEvent happened)
    {
        var parts = happened.Detail.Split(' ');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var starts)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ends)
                ? (DateTimeOffset.FromUnixTimeMilliseconds(starts), DateTimeOffset.FromUnixTimeMilliseconds(ends))
                : null;
    }

    private static string Times(GroupSession session) => string.Create(
        CultureInfo.InvariantCulture, $"{session.StartsAt.ToUnixTimeMilliseconds()} {session.EndsAt.ToUnixTimeMilliseconds()}");
}
