using System.Collections.Frozen;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// Length and not being obvious, as NIST SP 800-63B (5.1.1.2) asks: no common ones, no repetition or sequence, nothing that the name says
/// already. No rules about digits and signs, which make passphrases worse.
/// </summary>
public static class PassphraseRules
{
    private const int LengthMin = 10;
    private const int LengthMax = 200;
    private const int DifferentCharactersMin = 4;

    /// <summary>How much of a passphrase is left to guess for who knows the name.</summary>
    private const int BesideTheNameMin = 6;

    /// <summary>So few characters again and again are a pattern; a longer word said three times is somebody's choice.</summary>
    private const int PatternMax = 3;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop",
    ];

    /// <summary>The words that people choose most, in the languages of the pages, whatever digits and signs stand around them.</summary>
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.Ordinal,
        "password", "passwort", "love", "contrase\u00F1a", "contrasena", "clave", "qwerty", "qwertz", "azerty",
        "qwertyuiop", "iloveyou", "letmein", "letmeinplease", "welcome", "admin", "administrator", "sunshine", "princess", "football",
        "baseball", "monkey", "dragon", "superman", "batman", "master", "changeme", "changemeplease", "trustno", "whatever", "starwars",
        "teamo", "tequiero", "tequieromucho", "hola", "secreto", "therapygroups", "iq2w3e4r5t", "iqaz2wsx3edc");

    public static bool IsStrong(string passphrase, string pseudonym)
    {
        if (passphrase.Length is < LengthMin or > LengthMax)
        {
            return false;
        }

        var written = Letters(passphrase);
        return passphrase.Distinct().Count() >= DifferentCharactersMin
            && written != "passphrase"
            && !Common.Contains(Word(passphrase))
            && !IsPattern(written)
            && !IsSequence(written)
            && !IsTheName(passphrase, pseudonym);
    }

    /// <summary>The name, whatever else is around it that is soon guessed. A short name stands in many words by chance.</summary>
    private static bool IsTheName(string passphrase, string pseudonym)
    {
        if (string.Equals(passphrase, pseudonym, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var (written, name) = (Letters(passphrase), Letters(pseudonym));
        if (name.Length < 3 || !written.Contains(name, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = written.Replace(name, "", StringComparison.Ordinal);
        return rest.Length < BesideTheNameMin || rest.All(char.IsAsciiDigit);
    }

    /// <summary>A few characters or a common word, again and again: <c>1212121212</c>, <c>lovelovelove</c>.</summary>
    private static bool IsPattern(string written) => Enumerable.Range(1, written.Length / 2).Any(length =>
        written.Length % length == 0
        && written.Select((character, i) => character == written[i % length]).All(isSame => isSame)
        && (length <= PatternMax || Common.Contains(written[..length])));

    /// <summary>Along the alphabet, the digits or the keyboard, either way, steps and pauses mixed: four pairs of five.</summary>
    private static bool IsSequence(string written)
    {
        var pairs = written.Zip(written.Skip(1)).ToList();
        return pairs.Count > 0 && pairs.Count(pair => IsStep(pair.First, pair.Second)) * 5 >= pairs.Count * 4;
    }

    private static bool IsStep(char one, char next) => one == next || Rows.Any(row =>
        row.Contains($"{one}{next}", StringComparison.Ordinal) || row.Contains($"{next}{one}", StringComparison.Ordinal));

    /// <summary>What is left without the digits and signs at both ends, with the usual signs for letters read as letters.</summary>
    private static string Word(string passphrase)
    {
        var read = Read(passphrase.ToLowerInvariant().Trim().TrimEnd('!', '?', '.', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0'));
        var word = Letters(read);
        return Common.Contains(word) ? word : word.Trim('1', '2', '3', '4', '5', '6', '7', '8', '9', '0');
    }

    private static string Read(string text) => new([.. text.Select(character => character switch
    {
        '@' => 'a',
        '$' => 's',
        '0' => 'o',
        '1' => 'i',
        _ => character,
    })]);

    private static string Letters(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
