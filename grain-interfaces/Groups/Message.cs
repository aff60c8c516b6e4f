using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>What a member posted: the group events about one <see cref="MessageId"/>, folded.</summary>
/// <param name="MessageId">Made by the author's client.</param>
/// <param name="Seq">Where the message stands in the group's log: the sequence number of its first event.</param>
/// <param name="Author">Who posted it.</param>
/// <param name="Pseudonym">The author's name in groups; empty once the author is erased.</param>
/// <param name="Text">The words, empty unless <paramref name="State"/> is <see cref="MessageState.Visible"/>.</param>
/// <param name="ContentNote">What the author warns of ("loss", "food"), or empty.</param>
/// <param name="At">When it was first posted, UTC.</param>
/// <param name="EditedAt">When the words last changed, UTC, or null.</param>
/// <param name="State">What became of it.</param>
/// <param name="HeldFor">The filters that hold it, by name and for its author alone; empty unless it is hidden for review.</param>
/// <param name="IsNoteByStaff">A moderator has added the content note: editing does not take it away.</param>
[GenerateSerializer, Immutable, Alias("message")]
public sealed record Message(
    [property: Id(0)] MessageId MessageId,
    [property: Id(1)] long Seq,
    [property: Id(2)] MemberId Author,
    [property: Id(3)] string Pseudonym,
    [property: Id(4)] string Text,
    [property: Id(5)] string ContentNote,
    [property: Id(6)] DateTimeOffset At,
    [property: Id(7)] DateTimeOffset? EditedAt,
    [property: Id(8)] MessageState State,
    [property: Id(9)] string HeldFor = "",
    [property: Id(10)] bool IsNoteByStaff = false)
{
    /// <summary>A record prints its members; a message must not print its words into a log.</summary>
    public override string ToString() => $"message {MessageId} at {Seq}";
}
