using System.Text.Json;
using TherapyGroups.Risk;
using TherapyGroups.RiskLab.Corpus;
using TherapyGroups.RiskLab.Training;

namespace TherapyGroups.RiskLab.Measuring;

/// <summary>What is measured of the open data sets: the part of each that training never reads.</summary>
internal static class OpenSets
{
    private static readonly (string File, string Name)[] WithoutRisk =
    [
        ("goemotions.jsonl", "GoEmotions, last rows"),
        ("irc-chat.jsonl", "IRC, last rows"),
        ("stress-sms.jsonl", "SAD (distress), last rows"),
    ];

    /// <summary>Forum posts with labels by the guidelines; then everyday talk and distress, all of it taken to be without risk.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<CorpusMessage> Messages)> Read(DirectoryInfo corpus, DirectoryInfo extra)
    {
        foreach (IGrouping<string, CorpusMessage> set in PostData.HeldBack(corpus, extra).GroupBy(post => post.Family.Split('/')[1]))
        {
            yield return ($"{set.Key}, the quarter held back", [.. set]);
        }

        foreach ((string file, string name) in WithoutRisk)
        {
            yield return (name,
            [
                .. File.ReadLines(Path.Combine(extra.FullName, file)).TakeLast(ExtraData.RowsMeasuredOn)
                    .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString() ?? "")
                    .Select((text, index) => new CorpusMessage(text, [], RiskLevel.Green, [], "ext", file, index, IsContrast: false)),
            ]);
        }
    }
}
