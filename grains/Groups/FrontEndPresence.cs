using System.Collections.Immutable;
using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Who has a room open at one front end, and when it last said so, UTC.</summary>
public readonly record struct FrontEndPresence(ImmutableArray<MemberId> Members, DateTimeOffset At);
