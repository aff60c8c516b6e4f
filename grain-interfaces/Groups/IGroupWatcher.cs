using System.Collections.Immutable;
using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A front end that shows a group. Pushes may be lost: a gap in <c>seq</c> or a renewal tells, and the log has the rest.</summary>
[Alias("group-watcher")]
public interface IGroupWatcher : IGrainObserver
{
    /// <summary>An event that is on disk.</summary>
    [Alias("happened"), OneWay]
    Task Happened(GroupEvent happened);

    /// <summary>Ephemeral: somebody is writing.</summary>
    [Alias("is-typing"), OneWay]
    Task IsTyping(MemberId member, string pseudonym);

    /// <summary>Ephemeral: who has the room open now, all of them.</summary>
    [Alias("are-present"), OneWay]
    Task ArePresent(ImmutableArray<PresentMember> present);

    /// <summary>Ephemeral: whether those whom the room needs are there. Said at every renewal of a room that needs somebody.</summary>
    [Alias("is-covered"), OneWay]
    Task IsCovered(RoomCover cover);
}
