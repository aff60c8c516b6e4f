using System.Collections.Concurrent;
using System.Diagnostics;

namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>
/// Four rooms in which people write all the time, half of them through each front end, while others read. Who is not answered sends the
/// same message again, as the page does; every tenth message is a crisis.
/// </summary>
public sealed class Evening : IAsyncDisposable
{
    private const int Rooms = 4;
    private const int CrisisEvery = 10;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMilliseconds(200);

    /// <summary>For a part that died to be found dead, and for a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Town town;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly CancellationTokenSource over = new();
    private readonly CancellationTokenSource read = new();
    private readonly ConcurrentQueue<Post> posts = [];
    private readonly ConcurrentQueue<(string What, TimeSpan At)> events = [];
    private readonly List<Reader> readers = [];
    private readonly List<Task> writing = [];
    private readonly List<Task> reading = [];

    private Evening(Town town) => this.town = town;

    public static async Task<Evening> Begin(Town town)
    {
        var evening = new Evening(town);
        for (var room = 0; room < Rooms; room++)
        {
            var group = await town.NewGroup();
            for (var home = 0; home < town.FrontEnds.Count; home++)
            {
                var (writer, listener) = (await Resident.Arrive(town, home), await Resident.Arrive(town, home));
                await writer.Join(group);
                await listener.Join(group);
                var reader = new Reader(listener, group);
                evening.readers.Add(reader);
                evening.reading.Add(reader.Read(evening.read.Token));
                evening.writing.Add(evening.Write(writer, group));
            }
        }

        await evening.EverybodyIsHeard();
        return evening;
    }

    /// <summary>Notes that something happened, for the report.</summary>
    public void Note(string what) => events.Enqueue((what, clock.Elapsed));

    /// <summary>Waits until in every room somebody at home at each front end has been answered five times from now on.</summary>
    public Task EverybodyIsHeard()
    {
        var from = clock.Elapsed;
        return Until("every room to take messages again", () => readers.Select(reader => reader.Group).Distinct().All(
            group => posts.Count(post => post.Group == group && post.Began > from) >= 10));
    }

    /// <summary>The evening goes on meanwhile.</summary>
    public static Task Lasts(TimeSpan span) => Task.Delay(span, TimeProvider.System);

    /// <summary>
    /// Ends the writing, and asserts that every acknowledged message came to every reader once and in order, is once in the log, and has
    /// a case if it was a crisis.
    /// </summary>
    public async Task ShouldHaveLostNothing()
    {
        await over.CancelAsync();
        await Task.WhenAll(writing).WaitAsync(Patience, TimeProvider.System);
        var told = posts.ToList();
        Report(told);
        await Until("every reader to have what was acknowledged", () => readers.All(
            reader => told.Where(post => post.Group == reader.Group).All(post => reader.Seen.Any(one => one.Id == $"{post.Id}"))));
        foreach (var reader in readers)
        {
            var seen = reader.Seen;
            seen.Select(one => one.Seq).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
            seen.Select(one => one.Id).Should().OnlyHaveUniqueItems();
            told.Where(post => post.Group == reader.Group).Select(post => (post.Seq, $"{post.Id}")).Should().BeSubsetOf(seen);
        }

        var logged = (await town.Ask<string>("SELECT message_id FROM group_events WHERE kind = 1")).ToLookup(id => id);
        told.Should().OnlyContain(post => logged[$"{post.Id}"].Count() == 1);

        var crises = told.Where(post => post.IsCrisis).Select(post => $"{post.Group}/{post.Seq}").ToList();
        crises.Should().NotBeEmpty();
        var inCases = new List<string>();
        await Until("every crisis to have a case", async () =>
        {
            inCases = await town.Ask<string>("SELECT group_id || '/' || seq FROM case_evidence");
            return crises.TrueForAll(inCases.Contains);
        });
        inCases.Where(crises.Contains).Should().OnlyHaveUniqueItems();
    }

    /// <summary>Asserts that every message so far was taken the first time it was sent.</summary>
    public void ShouldHaveToldNobodyOfAnError() => posts.Where(post => post.Tries > 1).Should().BeEmpty();

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await read.CancelAsync();
        await Task.WhenAll(writing.Concat(reading)).WaitAsync(Patience, TimeProvider.System);
        over.Dispose();
        read.Dispose();
    }

    private async Task Write(Resident writer, string group)
    {
        for (var count = 1; !over.IsCancellationRequested; count++)
        {
            var (id, isCrisis, began, tries) = (Guid.NewGuid(), count % CrisisEvery == 0, clock.Elapsed, 0);
            while (true)
            {
                tries++;
                var answer = await writer.TryToSay(group, isCrisis ? Words.Crisis : Words.Calm, id);
                if (answer is { Status: 200 or 201 })
                {
                    posts.Enqueue(new Post(group, id, answer.Number("seq"), isCrisis, began, clock.Elapsed, tries));
                    break;
                }

                if (answer is not null)
                {
                    answer.Status.Should().Be(503, $"nothing else may happen to who writes; the front ends say: {Failures()}");
                }

                await Task.Delay(TryAgainAfter, TimeProvider.System);
            }

            await Task.Delay(Pace, TimeProvider.System);
        }
    }

    private string Failures() => string.Join(
        '\n',
        town.FrontEnds.SelectMany(one => one.Said.Split('\n')).Where(line => line.Contains(" failed with ", StringComparison.Ordinal)));

    private static Task Until(string what, Func<bool> holds) => Until(what, () => Task.FromResult(holds()));

    private static async Task Until(string what, Func<Task<bool>> holds)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(begun) > Patience)
            {
                throw new TimeoutException($"Waited in vain for {what}, for {Patience}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    /// <summary>What was measured, for whoever reads the test's output. Nothing is asserted of it.</summary>
    private void Report(List<Post> told)
    {
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"{told.Count} messages in {clock.Elapsed.TotalSeconds:F0} s");
        foreach (var (from, to, name) in Times())
        {
            var part = told.Where(post => post.Ended > from && post.Began <= to).OrderBy(post => post.Ended - post.Began).ToList();
            if (part.Count > 0)
            {
                var worst = part[^1];
                output?.WriteLine(
                    $"{name} ({from.TotalSeconds:F1} s): {part.Count} messages, half within {Milliseconds(part[part.Count / 2])} ms, "
                    + $"99 % within {Milliseconds(part[(int)(part.Count * 0.99)])} ms, "
                    + $"the slowest {Milliseconds(worst)} ms in {worst.Tries} tries; "
                    + $"{part.Count(post => post.Tries > 1)} were sent again");
            }
        }
    }

    private IEnumerable<(TimeSpan From, TimeSpan To, string Name)> Times()
    {
        var all = events.Prepend((What: "begin", At: TimeSpan.Zero)).ToList();
        return all.Select((one, index) => (one.At, index + 1 < all.Count ? all[index + 1].At : TimeSpan.MaxValue, one.What));
    }

    private static double Milliseconds(Post post) => Math.Round((post.Ended - post.Began).TotalMilliseconds);
}
