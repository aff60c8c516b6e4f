using System.Globalization;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>The body of <c>POST /api/groups</c>.</summary>
/// <param name="Audience">An age band (<c>adult</c>, <c>teen</c>) or the shared background or identity it is for.</param>
/// <param name="AgeBand">Whom it seats, where the audience does not say: <c>adult</c>, the default, or <c>teen</c>.</param>
/// <param name="StartsOn">A date (midnight UTC) or a time in the future: makes the group a closed cohort.</param>
/// <param name="WhenUncovered"><c>warn</c>, the default, <c>slow</c>, <c>read-only</c> or <c>close</c>.</param>
public sealed record NewGroup(
    string? Name, string? Topic, string? Agreement, int? Capacity, string? Approach, string? Audience, string? AgeBand, string? Language,
    string? Coverage, string? WhenUncovered, int? RetentionDays, string? StartsOn, bool? OpenBetweenSessions)
{
    private const int LanguageMaxLength = 35;

    /// <summary>What is wrong with it, or null.</summary>
    public ProblemCode? Refuse(DateTimeOffset now) =>
        !IsText(Name, GroupLimits.NameMaxLength) ? Invalid("Please give the group a name of up to 80 characters.")
        : !IsText(Topic, GroupLimits.TopicMaxLength) ? Invalid("Please give the group a topic of up to 40 characters.")
        : !IsText(Agreement, GroupLimits.AgreementMaxLength) ? Invalid("Please give the group an agreement of up to 8,000 characters.")
        : Capacity is < GroupLimits.CapacityMin or > GroupLimits.CapacityMax ? Invalid("A group has 2 to 50 seats.")
        : RetentionDays is < GroupLimits.RetentionDaysMin or > GroupLimits.RetentionDaysMax
            ? Invalid("Messages can be kept for 1 to 3,650 days.")
        : Approach?.Length > GroupLimits.TopicMaxLength ? Invalid("The approach can have up to 40 characters.")
        : Audience?.Length > GroupLimits.TopicMaxLength ? Invalid("The audience can have up to 40 characters.")
        : GroupNames.ParseAgeBand(AgeBand) is null ? Invalid("The age band must be adult or teen.")
        : !IsLanguage(Language) ? Invalid("The language must be a tag such as en, es or pt-BR.")
        : GroupNames.ParseCoverage(Coverage) is null ? Invalid("The coverage must be none, moderator or clinician.")
        : GroupNames.ParseEffect(WhenUncovered) is null
            ? Invalid("What happens without cover must be warn, slow, read-only or close.")
        : !string.IsNullOrEmpty(StartsOn) && !(ParseStart(StartsOn) > now)
            ? Invalid("The start must be a date or time in the future, such as 2030-01-31.")
        : null;

    /// <summary>The group, where nothing is wrong.</summary>
    public GroupCard ToCard(GroupId id)
    {
        var namesAgeBand = GroupNames.ParseAgeBand(Audience?.Trim());
        return new GroupCard(
            id, Name ?? "", Topic ?? "", Approach?.Trim() ?? "", string.IsNullOrEmpty(Language) ? "en" : Language,
            string.IsNullOrEmpty(AgeBand) && namesAgeBand is { } named ? named : GroupNames.ParseAgeBand(AgeBand) ?? Members.AgeBand.Adult,
            GroupNames.ParseCoverage(Coverage) ?? TherapyGroups.Groups.Coverage.None, Capacity ?? GroupLimits.CapacityDefault, 0, 0,
            AgreementVersion: 1, Agreement ?? "", RetentionDays ?? GroupLimits.RetentionDaysDefault)
        {
            Background = namesAgeBand is null ? Audience?.Trim() ?? "" : "",
            StartsOn = string.IsNullOrEmpty(StartsOn) ? null : ParseStart(StartsOn),
            OpenBetweenSessions = OpenBetweenSessions ?? true,
            WhenUncovered = GroupNames.ParseEffect(WhenUncovered) ?? CoverageEffect.Warn,
        };
    }

    private static ProblemCode Invalid(string sentence) => ProblemCode.InvalidGroup with { Sentence = sentence };

    private static bool IsText(string? text, int maxLength) => text is not null && !TextRules.IsBlank(text) && text.Length <= maxLength;

    private static bool IsLanguage(string? tag) =>
        string.IsNullOrEmpty(tag) || (tag.Length <= LanguageMaxLength && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    private static DateTimeOffset? ParseStart(string text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
