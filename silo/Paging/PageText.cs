using TherapyGroups.Paging;

namespace TherapyGroups.Silo.Paging;

/// <summary>What a call says: which case, how urgent, since when, and where to look. No words and no name ever.</summary>
internal static class PageText
{
    public static Uri Link(Uri console, Page page) => new(console, $"?case={Uri.EscapeDataString(page.Case.Value)}");

    public static string Subject(Page page) =>
        page.IsDrill ? $"Drill: a {page.Level} case waits for an answer" : $"A {page.Level} case waits for an answer";

    public static string Body(Uri console, Page page) =>
        $"""
        {(page.IsDrill ? "This is a drill. " : "")}A {page.Level} case has waited since {page.RaisedAt:u}, and no clinician has answered.

        Case: {page.Case.Value}
        Please open the console and acknowledge it: {Link(console, page)}

        This call is repeated until somebody does. It holds no words and no name on purpose.
        """;
}
