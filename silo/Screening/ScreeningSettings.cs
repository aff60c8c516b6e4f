using Microsoft.Extensions.Configuration;
using TherapyGroups.Risk;

namespace TherapyGroups.Silo.Screening;

/// <summary>Which classifier acts, and which is only on trial.</summary>
/// <param name="OperatingPoint">A name in <c>thresholds.json</c>.</param>
/// <param name="ShadowModel">A model file that scores beside the acting one without acting; none when null.</param>
/// <param name="ShadowPoint">The operating point of the candidate.</param>
public sealed record ScreeningSettings(string OperatingPoint, string? ShadowModel, string ShadowPoint)
{
    private const string Default = "default";

    /// <summary>From <c>Risk__OperatingPoint</c>, <c>Risk__ShadowModel</c>, <c>Risk__ShadowOperatingPoint</c>.</summary>
    public static ScreeningSettings Read(IConfiguration configuration)
    {
        string point = configuration["Risk:OperatingPoint"] ?? Default;
        return new ScreeningSettings(point, configuration["Risk:ShadowModel"], configuration["Risk:ShadowOperatingPoint"] ?? point);
    }

    /// <summary>Loads what is set.</summary>
    /// <exception cref="InvalidDataException">A name or a file is wrong; the message says which setting and what it may be.</exception>
    public IRiskClassifier Load()
    {
        IRiskClassifier acting = Named("Risk__OperatingPoint", () => RiskClassifier.LoadEmbedded(OperatingPoint));
        if (string.IsNullOrWhiteSpace(ShadowModel))
        {
            return acting;
        }

        IRiskClassifier candidate = Named("Risk__ShadowModel", () =>
        {
            using FileStream file = File.OpenRead(ShadowModel);
            return RiskClassifier.Load(file, ShadowPoint);
        });
        return new ShadowClassifier(acting, candidate, ShadowMeter.Count);
    }

    private static IRiskClassifier Named(string setting, Func<IRiskClassifier> load)
    {
        try
        {
            return load();
        }
        catch (Exception mistake) when (mistake is ArgumentException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{setting}: {mistake.Message}", mistake);
        }
    }
}
