using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TherapyGroups.Silo.Configuration;

/// <summary>
/// Whole numbers of one section of the configuration, each with its bounds. Mistakes are gathered: who repairs the settings sees all of
/// them at once.
/// </summary>
/// <param name="configuration">All settings.</param>
/// <param name="section">The section that the numbers stand in.</param>
/// <param name="unit">What is counted, with its preposition (" of seconds"), or nothing.</param>
/// <param name="earlierSection">What the section was called before; the new name wins.</param>
public sealed class Counts(IConfiguration configuration, string section, string unit = "", string? earlierSection = null)
{
    private readonly List<string> mistakes = [];

    /// <summary>A number, or what stands in for it when nothing is set. A mistake is remembered.</summary>
    public int Read(string name, int otherwise, int min, int max)
    {
        var given = configuration[$"{section}:{name}"] ?? (earlierSection is null ? null : configuration[$"{earlierSection}:{name}"]);
        var text = given?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        mistakes.Add($"{section}__{name} must be a whole number{unit} from {min} to {max}; it is '{text}'.");
        return otherwise;
    }

    /// <summary>A name that nobody reads is a mistake: most likely it is one of these, mistyped.</summary>
    public void AllowOnly(params string[] known) => mistakes.AddRange(configuration.GetSection(section).GetChildren()
        .Where(one => !known.Contains(one.Key, StringComparer.OrdinalIgnoreCase))
        .Select(one => $"{section}__{one.Key} is not known; known are {string.Join(", ", known)}."));

    /// <summary>Ends the reading.</summary>
    /// <exception cref="InvalidDataException">There were mistakes: one sentence for each, with the setting's name.</exception>
    public void Check()
    {
        if (mistakes.Count > 0)
        {
            throw new InvalidDataException(string.Join(' ', mistakes));
        }
    }
}
