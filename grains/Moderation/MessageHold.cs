using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Moderation;

/// <summary>A message that is to be folded for review because of what the classifier saw in it.</summary>
/// <param name="Seq">The event that holds those words: if the words have changed since, nothing is folded.</param>
/// <param name="MessageId">Which message.</param>
/// <param name="Author">Who is told, kindly.</param>
/// <param name="HeldFor">The filter's name.</param>
public sealed record MessageHold(long Seq, MessageId MessageId, MemberId Author, string HeldFor);
