using System.Collections.Frozen;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>What a pseudonym may look like, and when two are the same.</summary>
public sealed class PseudonymRules : ILookupNormalizer
{
    private const int LengthMin = 2;
    private const int LengthMax = 32;

    /// <summary>Whoever is called so is believed: nobody is, who was not invited to be.</summary>
    private static readonly FrozenSet<string> Offices = FrozenSet.Create(
        StringComparer.Ordinal,
        "ADMIN", "ADMINISTRATOR", "CLINICIAN", "COUNSELLOR", "COUNSELOR", "FACILITATOR", "MODERATOR", "PEER MODERATOR", "STAFF", "SUPPORT",
        "SYSTEM", "THERAPIST", "THERAPYGROUPS", "ADMINISTRADOR", "ADMINISTRADORA", "MODERADOR", "MODERADORA", "PSICÓLOGA", "PSICÓLOGO",
        "TERAPEUTA");

    public static bool IsValid(string pseudonym) =>
        pseudonym.Length is >= LengthMin and <= LengthMax
        && pseudonym == pseudonym.Trim()
        && char.IsLetterOrDigit(pseudonym[0])
        && pseudonym.All(character => char.IsLetterOrDigit(character) || character is ' ' or '.' or '-' or '_');

    /// <summary>Whether a name, as it is looked up, is that of an office.</summary>
    public static bool NamesAnOffice(string normalized) => Offices.Contains(normalized);

    /// <summary>Compatibility-normalised and upper-cased: what looks alike in width or case is the same name.</summary>
    public string? NormalizeName(string? name)
    {
        try
        {
            return name?.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form; nobody can have such a name.
            return "";
        }
    }

    public string? NormalizeEmail(string? email) => throw new NotSupportedException("No mail address is ever asked for.");
}
