using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>What the directory says of a group.</summary>
public sealed record GroupCard(
    GroupId Id,
    string Name,
    string Topic,
    string Approach,
    string Language,
    AgeBand Audience,
    Coverage Coverage,
    int Capacity,
    int MembersSeated,
    int Waiting,
    int AgreementVersion,
    string Agreement,
    int RetentionDays)
{
    /// <summary>The least seconds between two posts of one member; 0 for none.</summary>
    public int SlowModeSeconds { get; init; }

    /// <summary>What is folded until a moderator has looked at it.</summary>
    public GroupFilters Filters { get; init; }
}
