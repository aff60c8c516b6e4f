using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Sessions;

/// <summary>
/// Plans, and each group's session that is on or comes next. All members throw <see cref="Storage.StorageUnavailableException"/>.
/// </summary>
public interface IScheduleBook
{
    /// <summary>Keeps a plan and its first session, or drops both; the room is closed until the session opens, or open without one.
    /// </summary>
    Task Plan(PlanSessions command, GroupId group, GroupSession? first, DateTimeOffset at);

    /// <summary>
    /// Appends what happened to the group's log and keeps the session as it stands after it, in one transaction. Who came as a guest for
    /// a session leaves with it, and moves with it. <see cref="AppendResult.Conflict"/>, with nothing stored, as for
    /// <see cref="IGroupLog.Append"/>.
    /// </summary>
    /// <param name="group">Which group.</param>
    /// <param name="events">In order; the first follows the head.</param>
    /// <param name="session">What stands after them.</param>
    /// <param name="dueAt">When something is due about it.</param>
    /// <param name="notice">What everybody in the group is told in their own stream, or null.</param>
    Task<AppendResult> Append(
        GroupId group, ImmutableArray<GroupEvent> events, GroupSession session, DateTimeOffset dueAt, MemberNoticeKind? notice);

    /// <summary>
    /// Keeps a step that the log does not tell of, and leaves everybody in the group a notice if one is given. False, with nothing
    /// stored, unless <paramref name="before"/> is what stands.
    /// </summary>
    Task<bool> Keep(
        GroupId group, GroupSession before, GroupSession after, DateTimeOffset dueAt, MemberNoticeKind? notice, DateTimeOffset at);

    /// <summary>Groups about whose session something is due.</summary>
    Task<IReadOnlyList<GroupId>> Due(DateTimeOffset now, int limit);
}
