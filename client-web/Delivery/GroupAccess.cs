using System.Collections.Concurrent;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// Who may go on reading a room: looked up once for all of its open feeds, not once for each. An answer is at most
/// <see cref="AgeMax"/> old, which with the feeds' own period stays under the five seconds within which lost access is lost.
/// </summary>
public sealed class GroupAccess(ISessionBook sessions, TimeProvider time)
{
    private static readonly TimeSpan AgeMax = TimeSpan.FromSeconds(1.5);

    private readonly ConcurrentDictionary<GroupId, Look> looks = [];

    /// <summary>Whether the session is open and its member seated.</summary>
    public async Task<bool> MayRead(GroupId group, string keyHash)
    {
        var now = time.Now();
        if (!looks.TryGetValue(group, out var look) || now - look.At > AgeMax)
        {
            // The time first: what changes while this reads is seen by the next look.
            looks[group] = look = new Look(now, await sessions.OpenIn(group, now));
        }

        return look.Sessions.Contains(keyHash);
    }

    /// <summary>Nobody has the room open any more.</summary>
    public void Forget(GroupId group) => looks.TryRemove(group, out _);

    private sealed record Look(DateTimeOffset At, IReadOnlySet<string> Sessions);
}
