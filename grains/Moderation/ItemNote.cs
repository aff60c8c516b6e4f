using TherapyGroups.Members;

namespace TherapyGroups.Moderation;

/// <summary>What one moderator of a group tells the others about an item: their back-channel.</summary>
/// <param name="Id">Opaque.</param>
/// <param name="Item">What it is about.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">1 to <see cref="MaxLength"/> code units, sealed at rest; empty once the item's words are erased.</param>
public sealed record ItemNote(string Id, ModerationItemId Item, MemberId By, DateTimeOffset At, string Text)
{
    public const int MaxLength = 1_000;

    public override string ToString() => $"note {Id}";
}
