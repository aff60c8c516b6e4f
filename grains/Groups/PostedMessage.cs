using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>The first event of a message, to answer a repeated post with.</summary>
/// <param name="Text">The words as first posted; null once they are erased.</param>
public sealed record PostedMessage(long Seq, MemberId Author, string? Text, DateTimeOffset At)
{
    public override string ToString() => $"posted at {Seq}";
}
