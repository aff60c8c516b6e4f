using System.Text.Json;

namespace TherapyGroups.Silo.Safety;

/// <summary>
/// Crisis contacts by country, from a data file beside the program, with a fallback for countries that it does not have. They were compared
/// with published pages, and nobody called the numbers: docs/safety.md says how, and which lines are left out because no page confirmed
/// them.
/// </summary>
public sealed class CrisisContacts
{
    private const string FallbackCountry = "*";

    private readonly Dictionary<string, IReadOnlyList<CrisisContact>> byCountry;

    public CrisisContacts()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Safety", "crisis-contacts.json");
        using var stream = File.OpenRead(file);
        byCountry = JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<CrisisContact>>>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException("The file of crisis contacts is empty.");
    }

    /// <summary>Those of all countries, and the fallback's.</summary>
    public IEnumerable<CrisisContact> Everywhere => byCountry.Values.SelectMany(contacts => contacts);

    /// <summary>
    /// Two or three for a country by its ISO 3166-1 code in capitals, the emergency number last; the fallback's for any other text.
    /// </summary>
    public IReadOnlyList<CrisisContact> Of(string country) =>
        byCountry.TryGetValue(country, out var contacts) ? contacts : byCountry[FallbackCountry];
}
