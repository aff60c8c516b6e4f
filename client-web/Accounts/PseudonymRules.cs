using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>What a pseudonym may look like, and when two are the same.</summary>
public sealed class PseudonymRules : ILookupNormalizer
{
    private const int LengthMin = 2;
    private const int LengthMax = 32;

    /// <summary>Whoever is called so is believed: nobody is, who was not invited to be. In English and Spanish, without accents.</summary>
    private static readonly FrozenSet<string> Offices = FrozenSet.Create(
        StringComparer.Ordinal,
        "ADMIN", "ADMINISTRATOR", "CLINICIAN", "COUNSELLOR", "COUNSELOR", "FACILITATOR", "MODERATOR", "STAFF", "SUPPORT", "SYSTEM",
        "THERAPIST", "PSYCHOLOGIST", "THERAPYGROUPS", "ADMINISTRADOR", "ADMINISTRADORA", "CLINICO", "CLINICA", "CONSEJERO", "CONSEJERA",
        "FACILITADOR", "FACILITADORA", "MODERADOR", "MODERADORA", "PSICOLOGA", "PSICOLOGO", "SOPORTE", "TERAPEUTA");

    /// <summary>Digits that are read as the letter they are drawn like.</summary>
    private static readonly FrozenDictionary<char, char> Drawn = new Dictionary<char, char>
    {
        ['0'] = 'O', ['1'] = 'I', ['3'] = 'E', ['4'] = 'A', ['5'] = 'S', ['7'] = 'T',
    }.ToFrozenDictionary();

    public static bool IsValid(string pseudonym) =>
        pseudonym.Length is >= LengthMin and <= LengthMax
        && pseudonym == pseudonym.Trim()
        && char.IsLetterOrDigit(pseudonym[0])
        && pseudonym.All(character => char.IsLetterOrDigit(character) || character is ' ' or '.' or '-' or '_');

    /// <summary>
    /// Whether any word of a name, as it is looked up, is that of an office: one with a first name behind it is believed all the more. A
    /// digit counts as the end of a word, and as the letter it looks like.
    /// </summary>
    public static bool NamesAnOffice(string normalized)
    {
        var plain = Plain(normalized);
        return Words(plain).Concat(Words(string.Concat(plain.Select(DrawnLike)))).Any(Offices.Contains);
    }

    /// <summary>A digit as the letter it is drawn like; anything else as it is.</summary>
    public static char DrawnLike(char one) => Drawn.GetValueOrDefault(one, one);

    /// <summary>A name without accents.</summary>
    public static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).Where(letter =>
        CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

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

    private static string[] Words(string name) =>
        string.Concat(name.Select(one => char.IsLetter(one) ? one : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public string? NormalizeEmail(string? email) => throw new NotSupportedException("No mail address is ever asked for.");
}
