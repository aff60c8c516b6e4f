using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Chat;

/// <summary>What an author is told of a message that waits for a moderator. Never silent, never blame.</summary>
public static class HeldSentences
{
    /// <param name="heldFor">The names of the filters, as stored.</param>
    public static string Of(string heldFor)
    {
        var filters = FilterNames.Parse(heldFor.Split(',', StringSplitOptions.RemoveEmptyEntries)) ?? GroupFilters.None;
        var kinds = FilterNames.Of(filters).Select(Kind).ToList();
        var what = kinds.Count switch
        {
            0 => "something that a moderator looks at first here",
            1 => kinds[0],
            _ => $"{string.Join(", ", kinds.SkipLast(1))} and {kinds[^1]}",
        };
        return $"Your message is kept, and waits for a moderator: it seems to hold {what}. "
            + "Nobody has done anything wrong. Others can read it once a moderator has looked, or you can take it back and write it anew.";
    }

    private static string Kind(string name) => name switch
    {
        "phone-number" => "a phone number",
        "address" => "an address",
        "link" => "a link",
        "contact" => "a way to meet outside this group",
        _ => "details that could be hard for others to read",
    };
}
