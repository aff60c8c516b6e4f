using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TherapyGroups.Tests.Server.Pages;

/// <summary>What a browser fetches before anybody has written a word.</summary>
public sealed partial class ShellTests(DemoServer server)
{
    private const int FirstPageRequestsMax = 48;
    private const int RoomRequestsMax = 100;

    /// <summary>Compressed, and with every module: what somebody fetches who comes for the first time.</summary>
    [Theory]
    [InlineData("/", "en", 60_000, FirstPageRequestsMax)]
    [InlineData("/", "es", 60_000, FirstPageRequestsMax)]
    [InlineData("/room/", "en", 108_000, RoomRequestsMax)]
    [InlineData("/room/", "es", 108_000, RoomRequestsMax)]
    public async Task A_page_with_all_it_needs_is_light_in_every_language(string page, string language, int bytesMax, int requestsMax)
    {
        var sizes = await Fetch(page, language);

        var told = string.Join('\n', sizes.OrderByDescending(file => file.Value).Select(file => $"{file.Value,7} {file.Key}"));
        sizes.Should().ContainKeys("/tokens.css", "/pages/shell.js", $"/strings/{language}.js", "/api.js");
        sizes.Keys.Where(IsWords).Should().OnlyContain(file => file.StartsWith($"/strings/{language}", StringComparison.Ordinal));
        sizes.Values.Sum().Should().BeLessThan(bytesMax, told);
        sizes.Count.Should().BeLessThanOrEqualTo(requestsMax, told);
    }

    [Fact]
    public async Task The_list_of_pages_names_what_is_there_and_nothing_of_anybodys()
    {
        using var browser = Browser(DecompressionMethods.All);
        var list = JsonDocument.Parse(await browser.GetStringAsync("/shell.json", TestContext.Current.CancellationToken)).RootElement;

        var files = list.GetProperty("files").EnumerateArray().Select(file => file.GetString() ?? "").ToList();
        list.GetProperty("version").GetString().Should().MatchRegex("^[0-9a-f]{16}$");
        files.Should().Contain(["/", "/room/", "/help/", "/leave-first.js", "/tokens.css"]);
        files.Should().NotContain("/service-worker.js").And.OnlyContain(file => !file.StartsWith("/api/", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var answer = await browser.GetAsync(file, TestContext.Current.CancellationToken);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, file);
        }
    }

    [Fact]
    public async Task What_the_interface_answers_is_never_compressed()
    {
        using var browser = Browser(DecompressionMethods.None);
        using var page = await browser.GetAsync("/", TestContext.Current.CancellationToken);
        using var about = await browser.GetAsync("/api/about", TestContext.Current.CancellationToken);

        page.Content.Headers.ContentEncoding.Should().Equal("br");
        about.Content.Headers.ContentEncoding.Should().BeEmpty();
    }

    /// <summary>How many bytes each file has that a page needs in this language.</summary>
    private async Task<Dictionary<string, int>> Fetch(string page, string language)
    {
        using var browser = Browser(DecompressionMethods.None);
        using var plain = Browser(DecompressionMethods.All);
        var sizes = new Dictionary<string, int>();
        var waiting = new Queue<string>([page]);
        while (waiting.TryDequeue(out var path))
        {
            if (!sizes.TryAdd(path, 0))
            {
                continue;
            }

            sizes[path] = (await browser.GetByteArrayAsync(path, TestContext.Current.CancellationToken)).Length;
            foreach (var needed in Needs(path, await plain.GetStringAsync(path, TestContext.Current.CancellationToken), language))
            {
                waiting.Enqueue(needed);
            }
        }

        return sizes;
    }

    private static bool IsWords(string file) => WordsFile().IsMatch(file);

    /// <summary>The scripts, style sheets and modules that a page or a module names, and the words, which the language chooses.</summary>
    private static IEnumerable<string> Needs(string path, string text, string language)
    {
        if (path == "/strings/strings.js")
        {
            return [.. Needs("/strings/.js", text, language), $"/strings/{language}.js", $"/strings/{language}-groups.js"];
        }

        if (!path.EndsWith('/') && !path.EndsWith(".js", StringComparison.Ordinal))
        {
            return [];
        }

        var names = (path.EndsWith('/') ? Linked() : Imported()).Matches(text);
        return names.Select(name => new Uri(new Uri(new Uri("http://site"), path), name.Groups["file"].Value).AbsolutePath);
    }

    private HttpClient Browser(DecompressionMethods decompresses)
    {
        var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = decompresses }, disposeHandler: true)
        {
            BaseAddress = server.Process.Address,
        };
        if (decompresses == DecompressionMethods.None)
        {
            client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        }

        return client;
    }

    [GeneratedRegex("^/strings/[a-z]{2}(-[a-z]+)?\\.js$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WordsFile();

    [GeneratedRegex("(src|href)=\"(?<file>/[^\"]+\\.(?:js|css|svg))\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Linked();

    [GeneratedRegex(
        "^(import|export)[^;]*?from '(?<file>[^']+)'|^import '(?<file>[^']+)'",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Imported();
}
