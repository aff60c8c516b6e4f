using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Simulation.Model;

namespace TherapyGroups.Tests.Simulation.Promises;

/// <summary>Capacity and sanctions hold at every event of the log, reckoned from the events alone.</summary>
public static class RoomPromises
{
    public static IEnumerable<string> Broken(GroupTable group)
    {
        var seated = new Dictionary<MemberId, bool>();
        var muted = new Dictionary<MemberId, DateTimeOffset>();
        var removed = new Dictionary<MemberId, DateTimeOffset>();
        foreach (var happened in group.Events)
        {
            switch (happened.Kind)
            {
                case GroupEventKind.MemberJoined when !seated.TryAdd(happened.Actor, happened.Detail == "member"):
                    yield return $"{happened.Actor} joins twice, at {happened.Seq}";
                    break;
                case GroupEventKind.MemberJoined when removed.GetValueOrDefault(happened.Actor) > happened.At:
                    yield return $"{happened.Actor} was removed and joins at {happened.Seq}";
                    break;
                case GroupEventKind.MemberJoined when seated.Count(seat => seat.Value) > group.State.Capacity:
                    yield return $"{happened.Actor} has no seat at {happened.Seq}: there are {group.State.Capacity}";
                    break;
                case GroupEventKind.MemberMuted:
                    muted[happened.Actor] = SanctionEvents.Until(happened);
                    break;
                case GroupEventKind.MemberRemoved or GroupEventKind.RemovalChanged:
                    seated.Remove(happened.Actor);
                    removed[happened.Actor] = SanctionEvents.Until(happened);
                    break;
                case GroupEventKind.MessagePosted or GroupEventKind.MessageEdited when !seated.ContainsKey(happened.Actor):
                    yield return $"{happened.Actor} is not in and writes at {happened.Seq}";
                    break;
                case GroupEventKind.MessagePosted or GroupEventKind.MessageEdited
                    when muted.GetValueOrDefault(happened.Actor) > happened.At:
                    yield return $"{happened.Actor} is muted and writes at {happened.Seq}";
                    break;
                default:
                    break;
            }
        }
    }
}
