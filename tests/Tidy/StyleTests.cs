using System.Text.RegularExpressions;

namespace TherapyGroups.Tests.Tidy;

public sealed partial class StyleTests
{
    private const int LineMaxLength = 140;
    private const int FileMaxLines = 250;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [Fact]
    public void No_line_of_code_is_longer_than_140_characters() =>
        SourceTree.Files(".cs", ".js", ".css", ".sql")
            .SelectMany(path => SourceTree.Lines(path).Select((line, index) => (Place: $"{path}:{index + 1}", line.Length)))
            .Where(line => line.Length > LineMaxLength)
            .Select(line => line.Place)
            .Should().BeEmpty();

    [Fact]
    public void No_file_of_code_is_longer_than_250_lines() =>
        SourceTree.Files(".cs", ".js", ".css")
            .Where(path => SourceTree.Lines(path).Length > FileMaxLines)
            .Where(path => !path.Contains("/strings/", StringComparison.Ordinal)) // a language is one file, however much it says
            .Should().BeEmpty();

    [Fact]
    public void Projects_refer_only_to_what_stands_below_them()
    {
        string[] order =
        [
            "client-web", "silo", "storage", "grains", "grain-interfaces", "risk-lab", "risk", "embedded-silo",
        ];
        var wrong =
            from path in SourceTree.Files(".csproj")
            let here = Array.IndexOf(order, path.Split('/')[0])
            where here >= 0
            from Match reference in References().Matches(SourceTree.Text(path))
            let there = Array.IndexOf(order, reference.Groups["folder"].Value)
            where there <= here
            select $"{path} -> {reference.Groups["folder"].Value}";

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Grains_contracts_and_their_tests_do_not_know_the_edition() =>
        SourceTree.Files(".cs")
            .Where(path => GrainCode().IsMatch(path))
            .Where(path => SourceTree.Lines(path).Any(line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal)))
            .Should().BeEmpty();

    [Fact]
    public void The_log_is_written_through_generated_methods_only() =>
        SourceTree.Files(".cs")
            .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal))
            .Where(path => PlainLogging().IsMatch(SourceTree.Text(path)))
            .Should().BeEmpty();

    [Fact]
    public void Member_text_enters_the_page_as_text_only() =>
        SourceTree.Files(".js")
            .Where(path => path.StartsWith("client-web/wwwroot/", StringComparison.Ordinal))
            .Where(path => MarkupFromText().IsMatch(SourceTree.Text(path)))
            .Should().BeEmpty();

    [GeneratedRegex(@"ProjectReference Include=""\.\./(?<folder>[a-z-]+)/", Linear)]
    private static partial Regex References();

    [GeneratedRegex("^(grains|grain-interfaces|tests/GrainContract|tests/Grains)/", Linear)]
    private static partial Regex GrainCode();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(", Linear)]
    private static partial Regex PlainLogging();

    [GeneratedRegex(@"\.(innerHTML|outerHTML|insertAdjacentHTML)|document\.write|\beval\(", Linear)]
    private static partial Regex MarkupFromText();
}
