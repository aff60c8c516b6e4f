namespace TherapyGroups.ClientWeb.Chat;

/// <summary>The body of a post.</summary>
public sealed record NewMessage(string? MessageId, string? Text, string? ContentNote)
{
    public override string ToString() => "a message";
}
