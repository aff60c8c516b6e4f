using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TherapyGroups.Silo.Configuration;

/// <summary>Whole numbers of one section of the configuration, each with its bounds.</summary>
/// <param name="configuration">All settings.</param>
/// <param name="section">The section that the numbers stand in.</param>
public sealed class Counts(IConfiguration configuration, string section)
{
    /// <summary>A number, or what stands in for it when nothing is set.</summary>
    /// <exception cref="InvalidDataException">It is no whole number within its bounds, in a sentence that names the setting.</exception>
    public int Read(string name, int otherwise, int min, int max)
    {
        var text = configuration[$"{section}:{name}"]?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw new InvalidDataException($"{section}__{name} must be a whole number from {min} to {max}; it is '{text}'.");
    }

    /// <summary>Refuses a name that nobody reads: most likely it is one of these, mistyped.</summary>
    /// <exception cref="InvalidDataException">There is one, in a sentence that names it and those that are known.</exception>
    public void AllowOnly(params string[] known)
    {
        var unknown = configuration.GetSection(section).GetChildren()
            .FirstOrDefault(one => !known.Contains(one.Key, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null)
        {
            throw new InvalidDataException($"{section}__{unknown.Key} is not known; known are {string.Join(", ", known)}.");
        }
    }
}
