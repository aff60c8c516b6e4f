using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A wish to change a message that stands.</summary>
/// <param name="By">Who asks: the author, or staff who may moderate this group.</param>
/// <param name="MessageId">Which message.</param>
/// <param name="Change">What to do to it.</param>
/// <param name="Text">The new words, for <see cref="MessageChange.Edit"/> alone.</param>
/// <param name="ContentNote">The new content note, for <see cref="MessageChange.Edit"/> and <see cref="MessageChange.AddNote"/>.</param>
/// <param name="Reason">Why staff did it; shown to the author. Empty for an author's own change.</param>
/// <param name="AsAdministrator">They ask as an administrator of the service, who moderates without a seat in the group.</param>
/// <param name="KeepsNote">The content note stays as it is, whatever <paramref name="ContentNote"/> says.</param>
[GenerateSerializer, Immutable, Alias("change-message")]
public sealed record ChangeMessage(
    [property: Id(0)] MemberId By,
    [property: Id(1)] MessageId MessageId,
    [property: Id(2)] MessageChange Change,
    [property: Id(3)] string Text = "",
    [property: Id(4)] string ContentNote = "",
    [property: Id(5)] string Reason = "",
    [property: Id(6)] bool AsAdministrator = false,
    [property: Id(7)] bool KeepsNote = false)
{
    public override string ToString() => $"{Change} {MessageId}";
}
