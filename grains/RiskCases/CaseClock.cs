using TherapyGroups.Risk;

namespace TherapyGroups.RiskCases;

/// <summary>How soon a case must reach a screen, and how soon a person must answer it. Configuration section <c>CaseClock</c>.</summary>
public sealed class CaseClock
{
    /// <summary>Seconds until a clinician's screen must have shown the case, whatever its level.</summary>
    public int DeliverWithinSeconds { get; init; } = 10;

    /// <summary>Seconds until a <see cref="RiskLevel.Crisis"/> must be acknowledged.</summary>
    public int CrisisAnswerWithinSeconds { get; init; } = 60;

    /// <summary>Seconds until a <see cref="RiskLevel.Red"/> must be acknowledged.</summary>
    public int RedAnswerWithinSeconds { get; init; } = 300;

    public TimeSpan DeliverWithin => TimeSpan.FromSeconds(DeliverWithinSeconds);

    /// <summary>No deadline is ever further away than this.</summary>
    public TimeSpan LongestWait => TimeSpan.FromSeconds(
        Math.Max(DeliverWithinSeconds, Math.Max(CrisisAnswerWithinSeconds, RedAnswerWithinSeconds)));

    public TimeSpan AnswerWithin(RiskLevel level) =>
        TimeSpan.FromSeconds(level == RiskLevel.Crisis ? CrisisAnswerWithinSeconds : RedAnswerWithinSeconds);
}
