using System.Text.Json.Nodes;

namespace TherapyGroups.Tests.Server.Hostile;

/// <summary>What somebody who means harm, or a program that is broken, puts where words are expected.</summary>
internal static class Poisons
{
    private const int Deep = 10_000;

    /// <summary>Texts that are texts: some are refused for what they are, others are words like any other. None does anything.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>
    {
        ["SQL"] = "x'; DROP TABLE accounts; --",
        ["more SQL"] = "\" OR 1=1; UPDATE accounts SET roles = 31; --",
        ["a pattern"] = "%_%\\%*?[]",
        ["HTML"] = "<script>alert(1)</script><img src=x onerror=alert(2)>",
        ["HTML that closes"] = "\"'></textarea><svg/onload=alert(3)>",
        ["a path"] = "../../../../etc/passwd",
        ["a format"] = "{0} {text} %s %n ${jndi:ldap://127.0.0.1/x} {{7*7}}",
        ["bidi overrides"] = "\u202Eevil\u202C \u2066abc\u2069",
        ["zero width"] = "a\u200B\u200C\u200D\u2060\uFEFFb",
        ["combining marks"] = "a" + new string('\u0301', 10_000),
        ["length"] = new string('x', 50_000),
        ["spaces"] = new string(' ', 10_000),
        ["a space"] = " ",
        ["a wide space"] = "\u3000",
        ["emptiness"] = "",
        ["a header"] = "x\r\nSet-Cookie: tg-session=mine",
        ["emoji"] = string.Concat(Enumerable.Repeat("\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", 500)),
        ["not a character"] = "\uFFFE\uFFFF",
    };

    /// <summary>JSON texts that no field takes, and the code of the refusal.</summary>
    public static IReadOnlyDictionary<string, (string Json, string Code)> NoTexts { get; } = new Dictionary<string, (string, string)>
    {
        ["U+0000"] = ("\"a\\u0000b\"", "control-character"),
        ["an escape to the terminal"] = ("\"\\u001b[2J\"", "control-character"),
        ["U+007F"] = ("\"a\\u007fb\"", "control-character"),
        ["half a character"] = ("\"\\ud800\"", "invalid-body"),
        ["the other half"] = ("\"\\udc00\\ud800\"", "invalid-body"),
        ["depth"] = (new string('[', Deep) + new string(']', Deep), "invalid-body"),
        ["depth of objects"] = (string.Concat(Enumerable.Repeat("{\"a\":", 2_000)) + "1" + new string('}', 2_000), "invalid-body"),
        ["an object"] = ("{}", "invalid-body"),
        ["a list"] = ("[]", "invalid-body"),
        ["a huge number"] = ("1e999999", "invalid-body"),
        ["a long number"] = (new string('9', 1_000), "invalid-body"),
        ["no number"] = ("NaN", "invalid-body"),
        ["nothing at all"] = ("", "invalid-body"),
    };

    /// <summary>The way to every value of a body: names, from the outside in.</summary>
    public static IEnumerable<string[]> Fields(JsonNode body) => body is JsonObject fields
        ? fields.SelectMany(field => field.Value is JsonObject inner
            ? Fields(inner).Select(rest => (string[])[field.Key, .. rest])
            : [[field.Key]])
        : [];

    /// <summary>A body's JSON with other JSON, well-formed or not, in the place of one value.</summary>
    public static string With(JsonNode body, string[] field, string json)
    {
        const string Mark = "7f3c0f3e-mark";
        var changed = body.DeepClone();
        var holder = field[..^1].Aggregate(changed, (node, name) => node[name] ?? throw new InvalidOperationException($"No {name}."));
        holder[field[^1]] = Mark;
        return changed.ToJsonString().Replace($"\"{Mark}\"", json, StringComparison.Ordinal);
    }
}
