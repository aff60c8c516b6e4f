using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>The body of <c>POST /api/groups</c>.</summary>
public sealed record NewGroup(
    string? Name, string? Topic, string? Agreement, int? Capacity, string? Approach, string? Audience, string? Language, string? Coverage,
    int? RetentionDays)
{
    /// <summary>The group, or null if a field is missing or out of bounds.</summary>
    public GroupCard? ToCard(GroupId id)
    {
        var capacity = Capacity ?? GroupLimits.CapacityDefault;
        var retentionDays = RetentionDays ?? GroupLimits.RetentionDaysDefault;
        var isValid = IsText(Name, GroupLimits.NameMaxLength)
            && IsText(Topic, GroupLimits.TopicMaxLength)
            && IsText(Agreement, GroupLimits.AgreementMaxLength)
            && capacity is >= GroupLimits.CapacityMin and <= GroupLimits.CapacityMax
            && retentionDays is >= GroupLimits.RetentionDaysMin and <= GroupLimits.RetentionDaysMax
            && (Approach ?? "").Length <= GroupLimits.TopicMaxLength
            && (Language ?? "").Length <= GroupLimits.TopicMaxLength;
        return isValid && GroupNames.ParseAudience(Audience) is { } audience && GroupNames.ParseCoverage(Coverage) is { } coverage
            ? new GroupCard(
                id, Name ?? "", Topic ?? "", Approach ?? "", Language ?? "en", audience, coverage, capacity, 0, 0, AgreementVersion: 1,
                Agreement ?? "", retentionDays)
            : null;
    }

    private static bool IsText(string? text, int maxLength) => text is not null && !TextRules.IsBlank(text) && text.Length <= maxLength;
}
