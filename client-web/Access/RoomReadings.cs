using System.Collections.Concurrent;
using TherapyGroups.Audit;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>
/// Writes down that staff read a private room: its clinician, or the peer moderator who introduces. Once for each of them and each room
/// in every <see cref="Window"/> in which they open it or page in it, not once for each page; a restart writes once more.
/// </summary>
public sealed class RoomReadings(IPrivateRoomBook rooms, IAuditTrail audit, TimeProvider time)
{
    /// <summary>A page of messages and a stream come together, and a bad network opens both again and again.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(MemberId Reader, GroupId Room), DateTimeOffset> written = new();

    /// <summary>Completes once it is on disk; what is read comes after. The member whom the room is for is not written down.</summary>
    public async Task Record(Caller caller, GroupId group)
    {
        var now = time.Now();
        if (!caller.Account.IsStaff() || IsWritten((caller.Id, group), now)
            || await rooms.OfGroup(group) is not { } room || room.Member == caller.Id)
        {
            return;
        }

        var reason = room.Peer == caller.Id ? "introduces" : "clinician of the case";
        await audit.Record(new AuditEntry(now, caller.Id, "private-room.read", group.Value, reason));
        Forget(now);
        written[(caller.Id, group)] = now;
    }

    private bool IsWritten((MemberId Reader, GroupId Room) reading, DateTimeOffset now) =>
        written.TryGetValue(reading, out var at) && !IsPast(at, now);

    private void Forget(DateTimeOffset now)
    {
        foreach (var old in written.Where(one => IsPast(one.Value, now)))
        {
            written.TryRemove(old);
        }
    }

    /// <summary>A clock that was set back must not keep a reading unwritten.</summary>
    private static bool IsPast(DateTimeOffset at, DateTimeOffset now) => (now - at).Duration() >= Window;
}
