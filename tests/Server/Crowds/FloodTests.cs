using System.Collections.Concurrent;

namespace TherapyGroups.Tests.Server.Crowds;

/// <summary>One member posts as fast as a program can, on a server with the limits that the product comes with.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private const string Group = "demo-anxiety";
    private const int Floods = 16;
    private const int FromEach = 15;
    private readonly TestFolder folder = new();
    private ServerProcess? process;

    private Site Site => new((process ?? throw new InvalidOperationException("The server is not started yet.")).Address);

    public async ValueTask InitializeAsync() => process = await Built.StartDemo(folder, new Dictionary<string, string>());

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task The_flood_is_told_to_slow_down_and_what_the_others_say_is_all_taken_and_all_heard()
    {
        var (ana, ben, chloe) = (await Site.SignIn("ana"), await Site.SignIn("ben"), await Site.SignIn("chloe"));
        await using var feed = await chloe.OpenGroup(Group);
        var answers = new ConcurrentBag<string>();
        using var over = new CancellationTokenSource();
        var flood = Enumerable.Range(0, Floods).Select(_ => Task.Run(() => Flood(ana, answers, over.Token))).ToList();
        await Eventually.Holds("the first refusals", () => answers.Count(answer => answer == "429 slow-down") >= 100);

        var said = new List<string>();
        var refusedBefore = answers.Count;
        for (var i = 0; i < FromEach; i++)
        {
            foreach (var person in new[] { ben, chloe })
            {
                said.Add($"{person.Name} says {i}");
                (await person.TryToSay(Group, said[^1])).Status.Should().Be(201, "it is the first try, and the flood is another's");
            }
        }

        answers.Count.Should().BeGreaterThan(refusedBefore, "the flood went on meanwhile");
        await over.CancelAsync();
        await Task.WhenAll(flood);
        var heard = new List<string>();
        while (heard.Count < said.Count)
        {
            var frame = await feed.Next(
                "what the others say", one => one.Event == "message-posted" && one.Word("authorId") != ana.Id);
            heard.Add(frame.Word("text"));
        }

        heard.Should().Equal(said);
        answers.Distinct().Should().BeSubsetOf(["201", "429 slow-down"]);
        var durable = feed.Seen.Where(frame => frame.Id is not null).Select(frame => frame.Id ?? 0).ToList();
        durable.Zip(durable.Skip(1)).Should().OnlyContain(pair => pair.First + 1 == pair.Second);
    }

    private static async Task Flood(Person ana, ConcurrentBag<string> answers, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var answer = await ana.TryToSay(Group, "again and again");
            answers.Add(answer.Summary);
            if (answer.Status == 429)
            {
                answer.ShouldSayWhen();
            }
        }
    }
}
