using System.Buffers;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>
/// The signs U+0000 to U+001F and U+007F that nobody types: a database cannot keep the first, a terminal obeys the others. Tabs and the
/// ends of lines and pages, which come with pasted text, are words like any other.
/// </summary>
public static class ControlCharacters
{
    private static readonly SearchValues<char> Refused = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Append(0x7F).Select(code => (char)code).Except(['\t', '\n', '\v', '\f', '\r'])]);

    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(Refused);

    /// <summary>Refuses addresses that hold one, before anything is looked up by them. Bodies: <see cref="TextConverter"/>.</summary>
    public static void UseControlCharacterGuard(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (AreIn(context.Request.Path.Value) || AreIn(context.Request.Query))
        {
            await new Problem(ProblemCode.ControlCharacter).ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    private static bool AreIn(IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (AreIn(name) || values.Any(value => AreIn(value)))
            {
                return true;
            }
        }

        return false;
    }
}
