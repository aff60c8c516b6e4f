using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>The query of <c>GET /api/groups</c>: what is left out does not narrow the search.</summary>
public sealed record DirectoryQuery(
    string? Topic, string? Approach, string? Audience, string? Language, string? LedBy, string? Q, bool? OpenSeats, string? Limit,
    string? After, string? Next)
{
    public GroupSearch ToSearch() => new(
        Topic ?? "", Q ?? "", Approach ?? "", Audience ?? "",
        string.IsNullOrEmpty(Audience) ? null : GroupNames.ParseAgeBand(Audience), Language ?? "", OpenSeats == true,
        GroupNames.ParseLead(LedBy));
}
