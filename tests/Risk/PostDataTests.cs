using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TherapyGroups.Risk;
using TherapyGroups.RiskLab.Training;

namespace TherapyGroups.Tests.Risk;

/// <summary>Labels of real posts: the labels are here, the words are not.</summary>
public sealed class PostDataTests : IDisposable
{
    private const string LabelLine = "^[0-9a-f]{16} [GARC] (-|(si|plan|sh|harm|abuse|worry|method|harass)(,[a-z]+)*) [1-3]$";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("therapy-groups-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_repository_holds_labels_beside_hashes_and_no_word_of_a_post()
    {
        string corpus = typeof(PostDataTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(item => item.Key == "CorpusFolder").Value!;

        foreach (string file in Directory.GetFiles(Path.Combine(corpus, "posts")))
        {
            File.ReadLines(file).Should().OnlyContain(line => Regex.IsMatch(
                line, LabelLine, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
        }
    }

    [Fact]
    public void About_a_quarter_is_held_back_and_nothing_of_it_is_learnt()
    {
        Write(Enumerable.Range(0, 200).Select(number => ($"An invented post with number {number}.", "R si 3")));

        string[] held = [.. PostData.HeldBack(folder, folder).Select(post => post.Text)];
        string[] learnt = [.. PostData.Read(folder, folder, new ExampleBuilder()).Select(post => post.Message.Text)];

        held.Length.Should().BeInRange(30, 70);
        learnt.Intersect(held).Should().BeEmpty();
        (learnt.Length + held.Length).Should().Be(200);
    }

    [Fact]
    public void A_label_that_is_not_sure_counts_half()
    {
        Write(Enumerable.Range(0, 40).Select(number => ($"An invented post {number}.", number % 2 == 0 ? "C si,plan 3" : "A - 1")));

        List<Example> learnt = [.. PostData.Read(folder, folder, new ExampleBuilder())];

        double sure = learnt.First(post => post.Message.Level == RiskLevel.Crisis).Importance[0];
        learnt.First(post => post.Message.Level == RiskLevel.Amber).Importance[0].Should().Be(sure / 2);
    }

    [Fact]
    public void A_label_without_its_post_is_left_out_and_a_line_out_of_format_is_named()
    {
        Write([("An invented post.", "G - 3")]);
        string labels = Path.Combine(folder.FullName, "posts", "some-posts.txt");
        File.AppendAllText(labels, "0123456789abcdef R si 3\n");

        (PostData.HeldBack(folder, folder).Count() + PostData.Read(folder, folder, new ExampleBuilder()).Count()).Should().Be(1);

        File.AppendAllText(labels, "0123456789abcdef R si 9\n");
        FluentActions.Invoking(() => PostData.HeldBack(folder, folder).ToList())
            .Should().Throw<InvalidDataException>().WithMessage("*some-posts:3*");
    }

    private void Write(IEnumerable<(string Text, string Label)> posts)
    {
        folder.CreateSubdirectory("posts");
        (string Text, string Label)[] all = [.. posts];
        File.WriteAllLines(
            Path.Combine(folder.FullName, "some-posts.jsonl"), all.Select(post => JsonSerializer.Serialize(new { text = post.Text })));
        File.WriteAllLines(
            Path.Combine(folder.FullName, "posts", "some-posts.txt"),
            all.Select(post => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(post.Text)))[..16]} {post.Label}"));
    }
}
