using TherapyGroups.Groups;

namespace TherapyGroups.Storage.Groups;

/// <summary>An event that waits to be appended to a group's log, its words sealed.</summary>
internal sealed record Append(GroupId Group, GroupEvent Event, EventWords Words);
