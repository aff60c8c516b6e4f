using System.Text.Json;

namespace TherapyGroups.Silo.Safety;

/// <summary>Crisis contacts by country, from a data file beside the program, with a fallback for countries that it does not have.</summary>
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

    /// <summary>Those of all countries.</summary>
    public IEnumerable<CrisisContact> Everywhere => byCountry.Values.SelectMany(contacts => contacts);

    public IReadOnlyList<CrisisContact> Of(string country) =>
        byCountry.TryGetValue(country, out var contacts) ? contacts : byCountry[FallbackCountry];
}
