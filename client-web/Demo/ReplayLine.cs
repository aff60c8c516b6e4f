using System.Text.Json;

namespace TherapyGroups.ClientWeb.Demo;

/// <summary>One line of a conversation file. A time in the file is not used: what is posted is posted now.</summary>
public sealed record ReplayLine(string Speaker, string Text)
{
    /// <summary>Its place in the file, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The line, or null if it is no JSON object with a speaker and a text.</summary>
    public static ReplayLine? TryRead(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ReplayLine>(text, JsonSerializerOptions.Web) is { Speaker.Length: > 0, Text.Length: > 0 } line
                ? line
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => "a line";
}
