using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Somebody's one visit to a group.</summary>
/// <param name="Group">Where.</param>
/// <param name="Member">Who.</param>
/// <param name="At">When they came, UTC.</param>
/// <param name="From">What was said before it is not theirs to read, UTC.</param>
/// <param name="Until">When it ends, UTC; sooner where the session is closed sooner.</param>
/// <param name="Session">The session they came for, by its occurrence; null where none was planned.</param>
public sealed record Guest(
    GroupId Group, MemberId Member, DateTimeOffset At, DateTimeOffset From, DateTimeOffset Until, DateTimeOffset? Session);
