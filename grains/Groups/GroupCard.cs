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

    /// <summary>The shared background or identity it is for ("veterans"), or empty for everyone of its age band.</summary>
    public string Background { get; init; } = "";

    /// <summary>When a closed cohort begins, UTC: joined before it, open from then on. Null for a group that anyone may join any time.
    /// </summary>
    public DateTimeOffset? StartsOn { get; init; }

    /// <summary>Whether members can write between sessions too.</summary>
    public bool OpenBetweenSessions { get; init; } = true;

    /// <summary>What happens while nobody of <see cref="Coverage"/> is there.</summary>
    public CoverageEffect WhenUncovered { get; init; } = CoverageEffect.Warn;

    /// <summary>When it was closed for good, UTC; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When the session that is on began, else when the next one begins, UTC; null where none is planned.</summary>
    public DateTimeOffset? NextSession { get; init; }
}
