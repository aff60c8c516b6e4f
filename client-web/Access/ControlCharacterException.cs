using System.Text.Json;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>A text of a body holds a character that is refused. Becomes <see cref="ProblemCode.ControlCharacter"/>.</summary>
public sealed class ControlCharacterException() : JsonException("A control character.");
