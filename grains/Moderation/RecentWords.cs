using TherapyGroups.Members;

namespace TherapyGroups.Moderation;

/// <summary>
/// What each author of a room said last, so that it is not read and opened anew for every message. Only as good as the log that it was
/// read from: whoever holds this forgets it when an earlier message changes.
/// </summary>
/// <param name="kept">Messages of each author.</param>
public sealed class RecentWords(int kept)
{
    private readonly Dictionary<MemberId, IReadOnlyList<string>> byAuthor = [];

    /// <summary>Oldest first, or null if it is not known here.</summary>
    public IReadOnlyList<string>? Of(MemberId author) => byAuthor.GetValueOrDefault(author);

    /// <summary>After <paramref name="before"/> the author said <paramref name="words"/>.</summary>
    public void Add(MemberId author, IReadOnlyList<string> before, string words) =>
        byAuthor[author] = [.. before.Skip(Math.Max(0, before.Count + 1 - kept)), words];

    public void Forget() => byAuthor.Clear();
}
