using System.Globalization;
using System.Net;
using System.Text;

namespace TherapyGroups.RiskLab.Measuring;

/// <summary>One HTML page without scripts or outside files, for a clinical lead: what the classifier finds, what it costs, how honest it
/// is.</summary>
internal static class HtmlReport
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
        table{border-collapse:collapse;margin:1rem 0}td,th{padding:.25rem .75rem;border-bottom:1px solid #ccc;text-align:left}
        td.n{text-align:right;font-variant-numeric:tabular-nums}svg{background:#fafafa;border:1px solid #ccc}
        """;

    public static string Of(string version, IReadOnlyList<(string Name, List<ScoredMessage> Messages)> sets)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>Risk classifier: what it finds and what it costs</title><style>{Style}</style>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>Risk classifier</h1><p>Model <code>{WebUtility.HtmlEncode(version)}</code>. ");
        page.Append("Intervals hold 95 %, by resampling families of messages.</p>");
        foreach ((string name, List<ScoredMessage> messages) in sets)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{WebUtility.HtmlEncode(name)}</h2>");
            page.Append(CultureInfo.InvariantCulture, $"<p>{messages.Count} messages, ");
            page.Append(CultureInfo.InvariantCulture, $"{messages.Count(message => message.IsRisk)} of them Red or Crisis.</p>");
            AppendMeasures(page, messages);
            page.Append("<h3>Is the probability honest?</h3><p>Each dot is a group of messages with like probabilities; "
                + "on the line, of those said to be 70 % likely, 70 % are.</p>");
            page.Append(Curves.Reliability(messages));
            page.Append("<h3>What is found, against how often a page is right</h3>");
            page.Append(Curves.PrecisionRecall(messages));
            AppendThresholds(page, messages);
            AppendRows(page, "By functionality or file", Breakdown.ByFile(messages));
            AppendRows(page, "By style of English", Breakdown.ByStyle(messages));
        }

        return page.Append("</html>\n").ToString();
    }

    private static void AppendMeasures(StringBuilder page, IReadOnlyList<ScoredMessage> messages)
    {
        page.Append("<table><tr><th>measure<th>value (95 % interval)</tr>");
        foreach ((string name, string format, Func<IReadOnlyList<ScoredMessage>, double> of) in Measures.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{WebUtility.HtmlEncode(name)}");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{Bootstrap.Of(messages, of).Show(format)}</tr>");
        }

        page.Append("</table>");
    }

    private static void AppendThresholds(StringBuilder page, List<ScoredMessage> messages)
    {
        page.Append("<h3>What another threshold would cost</h3><table>"
            + "<tr><th>page from probability<th>found<th>pages per 1,000 without risk<th>share of pages that are right</tr>");
        foreach (double threshold in (ReadOnlySpan<double>)[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
        {
            double found = Measures.Share(
                messages.Where(message => message.IsRisk),
                message => message.Assessment.Probability >= threshold);
            double pages = 1000 * Measures.Share(
                messages.Where(message => !message.IsRisk),
                message => message.Assessment.Probability >= threshold);
            double right = Measures.Share(
                messages.Where(message => message.Assessment.Probability >= threshold),
                message => message.IsRisk);
            page.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"n\">{threshold:0.0}<td class=\"n\">{found:0.000}");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{pages:0.0}<td class=\"n\">{right:0.000}</tr>");
        }

        page.Append("</table>");
    }

    private static void AppendRows(StringBuilder page, string title, IReadOnlyList<Breakdown.Row> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h3>{title}</h3><table><tr><th><th>messages<th>exact level<th>right about a page</tr>");
        foreach (Breakdown.Row row in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{WebUtility.HtmlEncode(row.Name)}<td class=\"n\">{row.Count}");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{row.Exact:0.00}<td class=\"n\">{row.Paged:0.00}</tr>");
        }

        page.Append("</table>");
    }
}
