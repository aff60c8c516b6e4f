using System.Globalization;
using TherapyGroups.Risk;

namespace TherapyGroups.RiskLab.Measuring;

/// <summary>The same measures by functionality (HateCheck, Röttger et al. 2021), by category and by style of English.</summary>
internal static class Breakdown
{
    private const int StyleMessagesMin = 15;

    /// <param name="Name">What the messages share.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="Exact">Share with exactly the gold level.</param>
    /// <param name="Paged">Share on the right side of a page.</param>
    public sealed record Row(string Name, int Count, double Exact, double Paged);

    public static void Print(TextWriter output, IReadOnlyList<ScoredMessage> messages)
    {
        bool suite = messages.Any(message => message.Message.IsContrast);
        foreach ((string title, IReadOnlyList<Row> rows) in suite
            ? [("functionality", ByFile(messages))]
            : new[]
            {
                ("category (among messages of it: paged where gold pages, in its category where not)", ByCategory(messages)),
                ("style", ByStyle(messages)),
            })
        {
            output.WriteLine($"  by {title}");
            foreach (Row row in rows)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"    {row.Name,-44} n {row.Count,4}  exact level {row.Exact:0.00}  page right {row.Paged:0.00}"));
            }
        }
    }

    public static IReadOnlyList<Row> ByFile(IReadOnlyList<ScoredMessage> messages) =>
        [.. messages.GroupBy(message => message.Message.Family.Split('/')[0]).Select(group => RowOf(group.Key, [.. group]))];

    public static IReadOnlyList<Row> ByStyle(IReadOnlyList<ScoredMessage> messages) =>
        [.. messages.GroupBy(message => message.Message.Style).Where(group => group.Count() >= StyleMessagesMin)
            .OrderByDescending(group => group.Count()).Select(group => RowOf(group.Key, [.. group]))];

    public static IReadOnlyList<Row> ByCategory(IReadOnlyList<ScoredMessage> messages) =>
        [.. Enum.GetValues<RiskCategory>().Select(category =>
        {
            ScoredMessage[] set = [.. messages.Where(message => message.Message.Categories.Contains(category))];
            return new Row(
                category.ToString(),
                set.Length,
                Measures.Share(set, message => message.Assessment.Level == message.Message.Level),
                Measures.Share(set, message => message.IsRisk ? message.IsPaged : message.Assessment.Level >= RiskLevel.Amber));
        })];

    private static Row RowOf(string name, IReadOnlyList<ScoredMessage> set) => new(
        name,
        set.Count,
        Measures.Share(set, message => message.Assessment.Level == message.Message.Level),
        Measures.Share(set, message => message.IsPaged == message.IsRisk));
}
