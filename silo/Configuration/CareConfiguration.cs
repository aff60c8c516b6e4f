using Microsoft.Extensions.Configuration;
using TherapyGroups.Care;

namespace TherapyGroups.Silo.Configuration;

/// <summary>Reads the section <c>Care</c>: 0 to 1,000 items, a window of 1 to 168 hours.</summary>
public static class CareConfiguration
{
    private const int ItemsMax = 1_000;
    private const int WeekHours = 168;

    /// <exception cref="InvalidDataException">A setting is wrong or not known, in a sentence that names it.</exception>
    public static CareSettings Read(IConfiguration configuration)
    {
        var counts = new Counts(configuration, "Care");
        var defaults = new CareSettings();
        counts.AllowOnly(nameof(CareSettings.BreakAfterRedItems), nameof(CareSettings.WindowHours));
        var settings = new CareSettings
        {
            BreakAfterRedItems = counts.Read(nameof(CareSettings.BreakAfterRedItems), defaults.BreakAfterRedItems, 0, ItemsMax),
            WindowHours = counts.Read(nameof(CareSettings.WindowHours), defaults.WindowHours, 1, WeekHours),
        };
        counts.Check();
        return settings;
    }
}
