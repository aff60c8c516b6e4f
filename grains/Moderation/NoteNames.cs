using System.Collections.Frozen;
using TherapyGroups.Members;

namespace TherapyGroups.Moderation;

/// <summary>
/// What a content note names, as against what somebody says in one. A name of two words is no sentence, and read as one it would call a
/// clinician for every warning: "overdose", "suicidal thoughts". The list is short and closed: whatever is not on it is read. Pure.
/// </summary>
public static class NoteNames
{
    private static readonly char[] Between = [',', ';', '/', '&', '+'];

    private static readonly string[] Openings =
        ["content warning", "trigger warning", "content note", "mentions of", "mention of", "talk of", "cw", "tw", "cn"];

    private static readonly FrozenSet<string> Usual = new[]
    {
        "suicidal thoughts", "suicidal ideation", "suicidality", "suicide attempt", "si", "sh", "self injury", "cutting", "overdose", "ed",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the note does nothing but name what it warns of. So does an empty one.</summary>
    public static bool IsOnlyNames(string note) =>
        note.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(IsName);

    private static bool IsName(string part)
    {
        var words = part.ToLowerInvariant().TrimEnd('.', '!');
        if (Array.Find(Openings, one => words.StartsWith(one, StringComparison.Ordinal)) is { } opening
            && (words.Length == opening.Length || words[opening.Length] is ' ' or ':'))
        {
            words = words[opening.Length..].TrimStart(':', ' ');
        }

        return words.Length == 0 || Usual.Contains(words) || ContentNoteTopics.All.Contains(words.Replace(' ', '-'));
    }
}
