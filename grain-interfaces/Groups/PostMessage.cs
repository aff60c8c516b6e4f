using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A member's wish to post. Not yet checked: the text can be of any length.</summary>
[GenerateSerializer, Immutable, Alias("post-message")]
public sealed record PostMessage(
    [property: Id(0)] MemberId Author,
    [property: Id(1)] MessageId MessageId,
    [property: Id(2)] string Text,
    [property: Id(3)] string ContentNote)
{
    public override string ToString() => $"post {MessageId}, {Text.Length} code units";
}
