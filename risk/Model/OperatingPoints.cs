using System.Text.Json;

namespace TherapyGroups.Risk.Model;

/// <summary>The operating points that are compiled in.</summary>
internal static class OperatingPoints
{
    public const string Default = "default";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <exception cref="ArgumentException">There is no point of that name.</exception>
    public static OperatingPoint Named(string name)
    {
        using Stream stream = DataFile.Open("thresholds.json");
        OperatingPoint[] points = JsonSerializer.Deserialize<OperatingPoint[]>(stream, Json) ?? [];
        return Array.Find(points, point => point.Name == name)
            ?? throw new ArgumentException(
                $"thresholds.json has no operating point '{name}', only: {string.Join(", ", points.Select(point => point.Name))}",
                nameof(name));
    }
}
