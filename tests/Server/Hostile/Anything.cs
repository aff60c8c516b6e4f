using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace TherapyGroups.Tests.Server.Hostile;

/// <summary>Generators of what comes from outside.</summary>
internal static class Anything
{
    private static readonly string[] Pieces =
    [
        "0", "1", "9", "-", "+", ".", "e", "E", "x", "a", "Z", " ", "\t", "\n", "\r", "\0", "\u001b", "\u007f", "\u0085", "\u00a0",
        "\u0301",
        "\u200b", "\u202e", "\ufeff", "\ud800", "\udc00", "\ud83d\ude00", "\uffff", "'", "\"", "\\", "/", "{", "}", "[", "]", ":", ",", ";",
        "=", "%", "--", "--data", "--urls", "--demo", "null", "true", "９", "٣", "ß", "İ", "ﬁ", "2", "7", "A", "http://", "127.0.0.1:0",
    ];

    /// <summary>Any text, and more of the kind that breaks parsers than there is by chance.</summary>
    public static Arbitrary<string> Text => Texts.ToArbitrary();

    public static Arbitrary<string[]> Arguments => Texts.ArrayOf().ToArbitrary();

    /// <summary>Any bytes.</summary>
    public static Arbitrary<byte[]> Bytes => ArbMap.Default.GeneratorFor<byte>().ArrayOf().ToArbitrary();

    /// <summary>
    /// JSON of any shape, with these names among its fields; half of it with a piece torn out or put in. Text as it comes out of bytes:
    /// half characters stand there as escapes alone.
    /// </summary>
    public static Arbitrary<string> Json(params string[] names) =>
        (from value in Value(names, depth: 4)
         from tear in Gen.Choose(0, 3)
         from at in Gen.Choose(0, Math.Max(0, value.Length - 1))
         from piece in Gen.Elements(Pieces)
         select tear switch
         {
             0 => value[..at],
             1 => value.Insert(at, piece),
             _ => value,
         }).Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))).ToArbitrary();

    private static Gen<string> Texts => Gen.OneOf(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
        Gen.Choose(0, 5_000).Select(length => new string('7', length)),
        ArbMap.Default.GeneratorFor<long>().Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static Gen<string> Value(string[] names, int depth)
    {
        var scalar = Gen.OneOf(
            Texts.Select(Quote),
            Gen.Elements("null", "true", "false", "0", "-1", "1e400", "1.5", "99999999999999999999999", "\"\\ud800\"", "\"\\u0000\""));
        return depth == 0
            ? scalar
            : Gen.OneOf(
                scalar,
                Value(names, depth - 1).ArrayOf(2).Select(values => $"[{string.Join(',', values)}]"),
                Fields(names, depth), Fields(names, depth));
    }

    private static Gen<string> Fields(string[] names, int depth) =>
        from fields in (from name in Gen.Elements(names) from value in Value(names, depth - 1) select $"\"{name}\":{value}").ArrayOf(4)
        select $"{{{string.Join(',', fields)}}}";

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>As the server reads bodies.</summary>
    public static JsonSerializerOptions BodyOptions { get; } = Made();

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ClientWeb.Access.Json.ConfigureBodies(options);
        return options;
    }
}
