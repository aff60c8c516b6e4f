using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Groups;

/// <summary>A group as the directory reads it.</summary>
internal sealed class CardRow
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Approach { get; init; } = "";

    public string Language { get; init; } = "";

    public long Audience { get; init; }

    public long Coverage { get; init; }

    public int Capacity { get; init; }

    public int AgreementVersion { get; init; }

    public string Agreement { get; init; } = "";

    public int RetentionDays { get; init; }

    public int MembersSeated { get; init; }

    public int Waiting { get; init; }

    public int SlowModeSeconds { get; init; }

    public long Filters { get; init; }

    public string Background { get; init; } = "";

    public long? StartsOn { get; init; }

    public long? ClosedAt { get; init; }

    public long OpenBetween { get; init; }

    public long WhenUncovered { get; init; }

    public long? NextSession { get; init; }

    public GroupCard ToCard() => new(
        new GroupId(Id), Name, Topic, Approach, Language, (AgeBand)Audience, (Coverage)Coverage, Capacity, MembersSeated, Waiting,
        AgreementVersion, Agreement, RetentionDays)
    {
        SlowModeSeconds = SlowModeSeconds,
        Filters = (GroupFilters)Filters,
        Background = Background,
        StartsOn = StartsOn.ToTime(),
        ClosedAt = ClosedAt.ToTime(),
        OpenBetweenSessions = OpenBetween != 0,
        WhenUncovered = (CoverageEffect)WhenUncovered,
        NextSession = NextSession.ToTime(),
    };
}
