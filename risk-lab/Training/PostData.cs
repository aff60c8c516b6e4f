using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TherapyGroups.Risk.Features;
using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Forum posts by real people, labelled by the guidelines. The repository holds the labels alone (<c>risk/Corpus/posts</c>), each
/// beside a hash of its post; the words stay in the folder of the open data sets.</summary>
internal static class PostData
{
    /// <summary>A quarter of the posts is never learnt from, nor read: it is only measured on.</summary>
    private const int HeldBackOneIn = 4;

    /// <summary>How the families of posts begin; each post is its own.</summary>
    public const string FamilyPrefix = "posts/";

    private const int HashHexLength = 16;

    /// <summary>How much a post counts beside a message of the corpus, by how sure its label is, from 1 (unsure) to 3. Three times what it
    /// was before the corpus had messages as they come, which outweighed the posts: docs/decisions/0039-as-it-comes.md.</summary>
    private static readonly double[] WeightBySureness = [0, 3, 6, 6];

    /// <summary>The posts that may be learnt from.</summary>
    public static IEnumerable<Example> Read(DirectoryInfo corpus, DirectoryInfo extra, ExampleBuilder builder) =>
        Labelled(corpus, extra).Where(post => !IsHeldBack(post.Message)).Select(post => builder.Build(post.Message, Weight(post)));

    /// <summary>The posts that are only measured on.</summary>
    public static IEnumerable<CorpusMessage> HeldBack(DirectoryInfo corpus, DirectoryInfo extra) =>
        Labelled(corpus, extra).Select(post => post.Message).Where(IsHeldBack);

    /// <exception cref="InvalidDataException">A line of labels does not follow its format; the message names file and line.</exception>
    private static IEnumerable<LabelledPost> Labelled(DirectoryInfo corpus, DirectoryInfo extra) =>
        Directory.GetFiles(Path.Combine(corpus.FullName, "posts"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => Labelled(file, Path.Combine(extra.FullName, Path.GetFileNameWithoutExtension(file) + ".jsonl")));

    private static IEnumerable<LabelledPost> Labelled(string labels, string posts)
    {
        string name = Path.GetFileNameWithoutExtension(labels);
        var texts = File.ReadLines(posts)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString() ?? "")
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(HashOf, StringComparer.Ordinal);
        foreach ((int index, string line) in File.ReadLines(labels).Index())
        {
            string[] parts = line.Split(' ');
            int sureness = 0;
            bool formed = parts.Length == 4 && int.TryParse(parts[3], CultureInfo.InvariantCulture, out sureness);
            CorpusMessage? message = formed && sureness is >= 1 and <= 3
                ? CorpusReader.Parse($"{parts[1]} {parts[2]} std | {parts[0]}", $"{FamilyPrefix}{name}/{parts[0]}", index + 1, [])
                : null;
            if (message is null)
            {
                throw new InvalidDataException(
                    $"{name}:{(index + 1).ToString(CultureInfo.InvariantCulture)}: not the label of a post");
            }

            // A post that the data set no longer holds is left out: its label is of no use without its words.
            if (texts.TryGetValue(parts[0], out string? text))
            {
                yield return new LabelledPost(message with { Text = text }, sureness);
            }
        }
    }

    private static bool IsHeldBack(CorpusMessage post) => FeatureHash.Mix(FeatureHash.Of(post.Family), 29) % HeldBackOneIn == 0;

    private static double Weight(LabelledPost post) => WeightBySureness[post.Sureness];

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashHexLength];

    private readonly record struct LabelledPost(CorpusMessage Message, int Sureness);
}
