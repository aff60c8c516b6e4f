namespace TherapyGroups.Members;

/// <summary>What content notes are about. A note is free text; what it does not name is <see cref="Other"/>. Pure.</summary>
public static class ContentNoteTopics
{
    public const string Other = "other";

    public static readonly IReadOnlyList<string> All =
        ["loss", "abuse", "self-harm", "suicide", "food", "substances", "violence", "illness", "pregnancy", Other];

    /// <summary>The topics that a note names, in words that a comma parts; <see cref="Other"/> for each that is none of ours.</summary>
    public static IReadOnlyList<string> Of(string note) =>
    [
        .. note.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.ToLowerInvariant().Replace(' ', '-'))
            .Select(part => All.Contains(part) ? part : Other).Distinct(),
    ];

    /// <summary>Whether somebody wants a message with this note folded: if any of its topics is among those they chose.</summary>
    /// <param name="note">The note; empty for none.</param>
    /// <param name="folded">What they chose; null if they have not: then every note folds its message.</param>
    public static bool Folds(string note, IReadOnlyList<string>? folded) =>
        note.Length > 0 && (folded is null || Of(note).Any(folded.Contains));

    /// <summary>A choice in the order of <see cref="All"/>, each topic once; null if one is not known.</summary>
    public static IReadOnlyList<string>? Parse(IReadOnlyList<string> chosen) =>
        chosen.All(All.Contains) ? [.. All.Where(chosen.Contains)] : null;
}
