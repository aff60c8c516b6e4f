using System.Text.Json;

namespace TherapyGroups.Tests.Server.Support;

/// <summary>One block of an event stream.</summary>
/// <param name="Id">The sequence number; null for what is ephemeral.</param>
/// <param name="Event">The event's name; empty for a comment.</param>
/// <param name="Data">The data line.</param>
/// <param name="Raw">The whole block as it came.</param>
public sealed record Frame(long? Id, string Event, string Data, string Raw)
{
    public bool IsComment => Event.Length == 0;

    public JsonElement Body => JsonDocument.Parse(Data).RootElement;

    /// <summary>A field of the data, or empty.</summary>
    public string Word(string name) => Body.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    public bool IsAbout(string name, Person member) => Event == name && Word("memberId") == member.Id;
}
