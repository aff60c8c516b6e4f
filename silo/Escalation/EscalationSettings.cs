using System.Globalization;
using Microsoft.Extensions.Configuration;
using TherapyGroups.RiskCases;

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

    /// <summary>The clock, with the defaults where nothing is set.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="hasPager">Whether a channel of the pager is set up.</param>
    /// <exception cref="InvalidDataException">Something is wrong: one sentence for each mistake, with the setting's name.</exception>
    public static CaseClock Read(IConfiguration configuration, bool hasPager)
    {
        var mistakes = new List<string>();
        var defaults = new CaseClock();
        int Seconds(string name, int otherwise, int max) => ReadSeconds(configuration, name, otherwise, max, mistakes);
        var clock = new CaseClock
        {
            DeliverWithinSeconds = Seconds(nameof(CaseClock.DeliverWithinSeconds), defaults.DeliverWithinSeconds, HourSeconds),
            CrisisAnswerWithinSeconds = Seconds(
                nameof(CaseClock.CrisisAnswerWithinSeconds), defaults.CrisisAnswerWithinSeconds, HourSeconds),
            RedAnswerWithinSeconds = Seconds(nameof(CaseClock.RedAnswerWithinSeconds), defaults.RedAnswerWithinSeconds, DaySeconds),
            PageAgainSeconds = Seconds(nameof(CaseClock.PageAgainSeconds), defaults.PageAgainSeconds, DaySeconds),
            QuietAfterAnswerSeconds = Seconds(nameof(CaseClock.QuietAfterAnswerSeconds), defaults.QuietAfterAnswerSeconds, QuietMaxSeconds),
            HasPager = hasPager,
        };
        mistakes.AddRange(Unknown(configuration));
        if (mistakes.Count == 0)
        {
            mistakes.AddRange(Contradictions(clock));
        }

        return mistakes.Count == 0 ? clock : throw new InvalidDataException(string.Join(' ', mistakes));
    }

    private static int ReadSeconds(IConfiguration configuration, string name, int otherwise, int max, List<string> mistakes)
    {
        var text = configuration[$"{Section}:{name}"] ?? configuration[$"{EarlierSection}:{name}"];
        if (string.IsNullOrWhiteSpace(text))
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= 1 && seconds <= max)
        {
            return seconds;
        }

        mistakes.Add($"{Section}__{name} must be a whole number of seconds from 1 to {max}; it is '{text}'.");
        return otherwise;
    }

    private static IEnumerable<string> Unknown(IConfiguration configuration)
    {
        string[] known =
        [
            nameof(CaseClock.DeliverWithinSeconds), nameof(CaseClock.CrisisAnswerWithinSeconds),
            nameof(CaseClock.RedAnswerWithinSeconds), nameof(CaseClock.PageAgainSeconds),
            nameof(CaseClock.QuietAfterAnswerSeconds),
        ];
        return configuration.GetSection(Section).GetChildren()
            .Where(setting => !known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            .Select(setting => $"{Section}__{setting.Key} is not known; known are {string.Join(", ", known)}.");
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
