namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// Letters of other scripts that are drawn like Latin ones, after Unicode Technical Standard 39, "confusables": the Cyrillic and Greek
/// ones that are in nobody's eyes different.
/// </summary>
public static class LookAlikes
{
    private const string Drawn = "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d\u04bb\u04cf"
        + "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u051a\u051c"
        + "\u03bf\u03b1\u03bd\u03b9\u03ba\u03c1\u03c4\u03c5\u03c7"
        + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7";

    private const string Like = "aeopcyxijsdqwhlABEKMHOPCTYXIJSQWoavikptuxABEZHIKMNOPTYX";

    /// <summary>The name with each such letter made Latin: what a reader takes it for.</summary>
    public static string Latin(string name) => string.Create(name.Length, name, static (look, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            var at = Drawn.IndexOf(from[i], StringComparison.Ordinal);
            look[i] = at < 0 ? from[i] : Like[at];
        }
    });

    /// <summary>
    /// What is left of a name in a hurried eye: letters alone, without accents, digits as the letters they are drawn like, and pairs
    /// that run into one letter. "DR-RIVERA", "dr rivera" and "dr-r1vera" are one.
    /// </summary>
    /// <param name="name">As it is looked up.</param>
    public static string AtAGlance(string name) => string.Concat(PseudonymRules.Plain(name).Where(char.IsLetterOrDigit).Select(Glance))
        .Replace("RN", "M", StringComparison.Ordinal).Replace("VV", "W", StringComparison.Ordinal);

    private static char Glance(char one) => PseudonymRules.DrawnLike(one) switch
    {
        'L' => 'I',
        var letter => letter,
    };
}
