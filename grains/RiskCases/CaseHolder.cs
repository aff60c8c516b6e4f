namespace TherapyGroups.RiskCases;

/// <summary>Who has taken a case, at the moment at which something new comes to it.</summary>
/// <param name="IsOnDuty">Whether they are on duty, and still a clinician whose credential holds.</param>
/// <param name="AnsweredAt">When they last took it, or said again that they have it, UTC; null if that is not known.</param>
/// <param name="SeenAt">When a console of theirs was last open, or they came on duty, UTC; null if that is not known.</param>
public sealed record CaseHolder(bool IsOnDuty, DateTimeOffset? AnsweredAt, DateTimeOffset? SeenAt = null)
{
    /// <summary>Nobody has taken it.</summary>
    public static readonly CaseHolder Nobody = new(IsOnDuty: false, AnsweredAt: null);

    /// <summary>
    /// Whether news reach them. Who is on duty and whose console has been closed for long has gone and forgotten to say so. Where nothing
    /// is known of a console, their word counts.
    /// </summary>
    public bool IsThere(DateTimeOffset now, CaseClock clock) =>
        IsOnDuty && (SeenAt is null || Later(SeenAt, AnsweredAt) > now - clock.ConsoleGoneAfter);

    /// <summary>
    /// Whether they have answered so short a time ago that they are reading now. An answer of the future is of a clock that was set back:
    /// it quiets nothing.
    /// </summary>
    public bool HasJustAnswered(DateTimeOffset now, CaseClock clock) =>
        AnsweredAt is { } at && at <= now && now - at < clock.QuietAfterAnswer;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => other is null || one > other ? one : other;
}
