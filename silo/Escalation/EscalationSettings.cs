using Microsoft.Extensions.Configuration;
using TherapyGroups.RiskCases;
using TherapyGroups.Silo.Configuration;

namespace TherapyGroups.Silo.Escalation;

/// <summary>
/// Reads the escalation clock from the configuration section <c>Escalation</c> (<c>Escalation__CrisisAnswerWithinSeconds</c>).
/// </summary>
public static class EscalationSettings
{
    private const string Section = "Escalation";

    /// <summary>As it was called before; the new name wins.</summary>
    private const string EarlierSection = "CaseClock";

    private const int HourSeconds = 3_600;
    private const int DaySeconds = 86_400;

    /// <summary>Longer would be silence, not a pause for reading.</summary>
    private const int QuietMaxSeconds = 600;

    /// <summary>Consoles say that they are open once a minute, and one that reconnects may miss its turn.</summary>
    private const int ConsoleGoneMinSeconds = 120;

    /// <summary>The clock, with the defaults where nothing is set.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="hasPager">Whether a channel of the pager is set up.</param>
    /// <exception cref="InvalidDataException">Something is wrong: one sentence for each mistake, with the setting's name.</exception>
    public static CaseClock Read(IConfiguration configuration, bool hasPager)
    {
        var counts = new Counts(configuration, Section, " of seconds", EarlierSection);
        var defaults = new CaseClock();
        var clock = new CaseClock
        {
            DeliverWithinSeconds = counts.Read(nameof(CaseClock.DeliverWithinSeconds), defaults.DeliverWithinSeconds, 1, HourSeconds),
            CrisisAnswerWithinSeconds = counts.Read(
                nameof(CaseClock.CrisisAnswerWithinSeconds), defaults.CrisisAnswerWithinSeconds, 1, HourSeconds),
            RedAnswerWithinSeconds = counts.Read(nameof(CaseClock.RedAnswerWithinSeconds), defaults.RedAnswerWithinSeconds, 1, DaySeconds),
            PageAgainSeconds = counts.Read(nameof(CaseClock.PageAgainSeconds), defaults.PageAgainSeconds, 1, DaySeconds),
            QuietAfterAnswerSeconds = counts.Read(
                nameof(CaseClock.QuietAfterAnswerSeconds), defaults.QuietAfterAnswerSeconds, 1, QuietMaxSeconds),
            ConsoleGoneAfterSeconds = counts.Read(
                nameof(CaseClock.ConsoleGoneAfterSeconds), defaults.ConsoleGoneAfterSeconds, ConsoleGoneMinSeconds, HourSeconds),
            HasPager = hasPager,
        };
        counts.AllowOnly(
            nameof(CaseClock.DeliverWithinSeconds), nameof(CaseClock.CrisisAnswerWithinSeconds),
            nameof(CaseClock.RedAnswerWithinSeconds), nameof(CaseClock.PageAgainSeconds), nameof(CaseClock.QuietAfterAnswerSeconds),
            nameof(CaseClock.ConsoleGoneAfterSeconds));
        counts.Check();
        var contradictions = Contradictions(clock).ToList();
        return contradictions.Count == 0 ? clock : throw new InvalidDataException(string.Join(' ', contradictions));
    }

    private static IEnumerable<string> Contradictions(CaseClock clock)
    {
        if (clock.CrisisAnswerWithinSeconds > clock.RedAnswerWithinSeconds)
        {
            yield return $"{Section}__{nameof(CaseClock.CrisisAnswerWithinSeconds)} is {clock.CrisisAnswerWithinSeconds}: a Crisis may not "
                + $"wait longer for an answer than a Red, which waits {clock.RedAnswerWithinSeconds}.";
        }

        if (clock.DeliverWithinSeconds > clock.CrisisAnswerWithinSeconds)
        {
            yield return $"{Section}__{nameof(CaseClock.DeliverWithinSeconds)} is {clock.DeliverWithinSeconds}: a case may not take longer "
                + $"to reach a screen than a Crisis waits for its answer, which is {clock.CrisisAnswerWithinSeconds}.";
        }
    }
}
