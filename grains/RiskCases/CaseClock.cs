using TherapyGroups.Risk;

namespace TherapyGroups.RiskCases;

/// <summary>
/// How soon a case must reach a screen, and how soon a person must answer it. Configuration section <c>Escalation</c>; what may stand there
/// is checked at start.
/// </summary>
public sealed record CaseClock
{
    /// <summary>Seconds until a clinician's screen must have shown the case, whatever its level.</summary>
    public int DeliverWithinSeconds { get; init; } = 10;

    /// <summary>Seconds until a <see cref="RiskLevel.Crisis"/> must be acknowledged.</summary>
    public int CrisisAnswerWithinSeconds { get; init; } = 60;

    /// <summary>Seconds until a <see cref="RiskLevel.Red"/>, or what could not be screened, must be acknowledged.</summary>
    public int RedAnswerWithinSeconds { get; init; } = 300;

    /// <summary>Seconds from one call of the pager to the next, while nobody answers.</summary>
    public int PageAgainSeconds { get; init; } = 300;

    /// <summary>
    /// Seconds after a clinician took a case, or said again that they have it, within which another <see cref="RiskLevel.Crisis"/> asks
    /// them nothing: they are reading. Somebody in danger often writes several messages in a row; twice the time that a
    /// <see cref="RiskLevel.Crisis"/> may wait lets them come in one piece, and is over before a new one could be missed for long.
    /// </summary>
    public int QuietAfterAnswerSeconds { get; init; } = 120;

    /// <summary>
    /// Seconds without an open console after which a clinician on duty counts as gone: long enough for a restarted machine or a walk
    /// through a tunnel.
    /// </summary>
    public int ConsoleGoneAfterSeconds { get; init; } = 600;

    /// <summary>Whether there is a pager to call when every clinician was asked in vain.</summary>
    public bool HasPager { get; init; }

    public TimeSpan DeliverWithin => TimeSpan.FromSeconds(DeliverWithinSeconds);

    public TimeSpan QuietAfterAnswer => TimeSpan.FromSeconds(QuietAfterAnswerSeconds);

    public TimeSpan ConsoleGoneAfter => TimeSpan.FromSeconds(ConsoleGoneAfterSeconds);

    public TimeSpan PageAgain => TimeSpan.FromSeconds(PageAgainSeconds);

    /// <summary>No deadline is ever further away than this.</summary>
    public TimeSpan LongestWait => TimeSpan.FromSeconds(
        Math.Max(Math.Max(DeliverWithinSeconds, PageAgainSeconds), Math.Max(CrisisAnswerWithinSeconds, RedAnswerWithinSeconds)));

    public TimeSpan AnswerWithin(RiskLevel level) =>
        TimeSpan.FromSeconds(level == RiskLevel.Crisis ? CrisisAnswerWithinSeconds : RedAnswerWithinSeconds);
}
