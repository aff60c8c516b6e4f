using System.Collections.Immutable;
using TherapyGroups.Groups;

namespace TherapyGroups.Moderation;

/// <summary>What one step of a moderation grain found and does, with the cursor before and after.</summary>
/// <param name="From">The cursor as read; if the database has another by now, nothing is saved.</param>
/// <param name="To">The last event that was looked at. Equal to <paramref name="From"/> when only retries were done.</param>
public sealed record ScreeningBatch(
    GroupId Group,
    long From,
    long To,
    ImmutableArray<ScreenedMessage> Screened,
    ModerationEffects Effects);
