using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>Reads every text of every body: one with a control character is refused, whichever field it is in.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String when reader.GetString() is { } text =>
            ControlCharacters.AreIn(text) ? throw new ControlCharacterException() : text,
        JsonTokenType.Null => null,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
