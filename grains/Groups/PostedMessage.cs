using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>The first event of a message, to answer a repeated post with.</summary>
/// <param name="HeldFor">The filters that hold it now, by name, or empty.</param>
/// <param name="Text">The words as first posted; null once they are erased.</param>
public sealed record PostedMessage(long Seq, MemberId Author, string? Text, DateTimeOffset At, string HeldFor = "")
{
    public override string ToString() => $"posted at {Seq}";
}
