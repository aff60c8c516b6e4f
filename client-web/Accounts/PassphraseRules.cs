namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// Length and not being obvious, as NIST SP 800-63B asks; no rules about digits and signs, which make passphrases worse.
/// </summary>
public static class PassphraseRules
{
    private const int LengthMin = 10;
    private const int LengthMax = 200;
    private const int DifferentCharactersMin = 4;

    private static readonly HashSet<string> Obvious = new(StringComparer.OrdinalIgnoreCase)
    {
        "password123", "password1234", "passwordpassword", "1234567890", "0123456789", "12345678910", "qwertyuiop", "qwerty12345",
        "iloveyou123", "letmeinplease", "1q2w3e4r5t", "passphrase", "changemeplease", "administrator", "abcdefghij",
    };

    public static bool IsStrong(string passphrase, string pseudonym) =>
        passphrase.Length is >= LengthMin and <= LengthMax
        && passphrase.Distinct().Count() >= DifferentCharactersMin
        && !Obvious.Contains(passphrase)
        && !string.Equals(passphrase, pseudonym, StringComparison.OrdinalIgnoreCase);
}
