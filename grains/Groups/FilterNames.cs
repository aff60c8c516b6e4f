namespace TherapyGroups.Groups;

/// <summary>Filters by the names under which they are stored beside a message and shown to clients.</summary>
public static class FilterNames
{
    private static readonly (GroupFilters Filter, string Name)[] All =
    [
        (GroupFilters.PhoneNumbers, "phone-number"),
        (GroupFilters.Addresses, "address"),
        (GroupFilters.Links, "link"),
        (GroupFilters.Contacts, "contact"),
        (GroupFilters.MethodDetail, "method-detail"),
    ];

    /// <summary>The names of those that are on.</summary>
    public static IReadOnlyList<string> Of(GroupFilters filters) =>
        [.. All.Where(pair => filters.HasFlag(pair.Filter)).Select(pair => pair.Name)];

    /// <summary>The names in one text, to be stored.</summary>
    public static string Join(GroupFilters filters) => string.Join(',', Of(filters));

    /// <summary>What an event sets.</summary>
    /// <exception cref="FormatException">It names a filter that this program does not know.</exception>
    public static GroupFilters Parse(GroupEvent happened) =>
        Parse(happened.Detail.Split(',', StringSplitOptions.RemoveEmptyEntries))
        ?? throw new FormatException("The log names a filter that this program does not know.");

    /// <summary>The filters with these names; null if one is not known.</summary>
    public static GroupFilters? Parse(IEnumerable<string> names)
    {
        var filters = GroupFilters.None;
        foreach (var name in names)
        {
            var found = Array.Find(All, pair => pair.Name == name);
            if (found.Filter == GroupFilters.None)
            {
                return null;
            }

            filters |= found.Filter;
        }

        return filters;
    }
}
