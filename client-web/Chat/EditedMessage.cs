using System.Text.Json.Serialization;

namespace TherapyGroups.ClientWeb.Chat;

/// <summary>
/// The body of an edit. Whoever corrects a word sends the words alone, and what warns of them stays; who wants the note gone sends it
/// empty.
/// </summary>
public sealed record EditedMessage(string? Text)
{
    private readonly string? contentNote;

    public string? ContentNote
    {
        get => contentNote;
        init
        {
            contentNote = value;
            KeepsNote = false;
        }
    }

    /// <summary>Whether nothing was said of the note.</summary>
    [JsonIgnore]
    public bool KeepsNote { get; private init; } = true;

    public override string ToString() => "an edit";
}
