using System.Globalization;
using System.Text;

namespace TherapyGroups.RiskLab.Measuring;

/// <summary>Two drawings as inline SVG, each with its numbers in words for who cannot see it.</summary>
internal static class Curves
{
    private const int Size = 320;
    private const int Margin = 30;
    private const int Bins = 10;

    public static string Reliability(IReadOnlyList<ScoredMessage> messages)
    {
        var drawing = Begin("Reliability: said probability across, true share up", "said probability", "true share");
        drawing.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(0):0}\" y1=\"{Y(0):0}\" ");
        drawing.Append(CultureInfo.InvariantCulture, $"x2=\"{X(1):0}\" y2=\"{Y(1):0}\" stroke=\"#999\"/>");
        foreach (IGrouping<int, ScoredMessage> bin in messages
            .GroupBy(message => Math.Min(Bins - 1, (int)(message.Assessment.Probability * Bins)))
            .OrderBy(bin => bin.Key))
        {
            double said = bin.Average(message => message.Assessment.Probability);
            double held = bin.Average(message => message.IsRisk ? 1.0 : 0);
            double radius = 2 + (2 * Math.Log10(bin.Count()));
            drawing.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(said):0.0}\" cy=\"{Y(held):0.0}\" ");
            drawing.Append(CultureInfo.InvariantCulture, $"r=\"{radius:0.0}\" fill=\"#0b5c8a\">");
            drawing.Append(CultureInfo.InvariantCulture, $"<title>said {said:0.00}, true {held:0.00}, ");
            drawing.Append(CultureInfo.InvariantCulture, $"{bin.Count()} messages</title></circle>");
        }

        return drawing.Append("</svg>").ToString();
    }

    public static string PrecisionRecall(IReadOnlyList<ScoredMessage> messages)
    {
        var drawing = Begin("Share found across, share of pages that are right up", "found (recall)", "right (precision)");
        int total = messages.Count(message => message.IsRisk);
        int found = 0;
        int seen = 0;
        drawing.Append("<polyline fill=\"none\" stroke=\"#0b5c8a\" stroke-width=\"2\" points=\"");
        foreach (ScoredMessage message in messages.OrderByDescending(message => message.Assessment.Probability))
        {
            seen++;
            found += message.IsRisk ? 1 : 0;
            drawing.Append(CultureInfo.InvariantCulture, $"{X((double)found / Math.Max(1, total)):0.0},{Y((double)found / seen):0.0} ");
        }

        return drawing.Append("\"/></svg>").ToString();
    }

    private static StringBuilder Begin(string description, string across, string up)
    {
        var drawing = new StringBuilder();
        drawing.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" aria-label=\"{description}\" ");
        drawing.Append(CultureInfo.InvariantCulture, $"width=\"{Size + (2 * Margin)}\" height=\"{Size + (2 * Margin)}\" font-size=\"12\">");
        drawing.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Margin}\" y=\"{Margin}\" ");
        drawing.Append(CultureInfo.InvariantCulture, $"width=\"{Size}\" height=\"{Size}\" fill=\"#fff\" stroke=\"#ccc\"/>");
        drawing.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{Size + Margin + 18}\">{across} 0–1</text>");
        drawing.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{Margin - 8}\">{up} 0–1</text>");
        return drawing;
    }

    private static double X(double value) => Margin + (value * Size);

    private static double Y(double value) => Margin + ((1 - value) * Size);
}
