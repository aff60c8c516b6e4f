namespace TherapyGroups.Tests.Server.Feeds;

public sealed class ResumingTests(DemoServer server)
{
    private const int Connections = 60;
    private const int FramesMax = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Resuming_while_others_post_leaves_no_gap_and_repeats_nothing(int seed)
    {
        var random = new Random(seed);
        var people = await Task.WhenAll(server.Site.NewPerson(), server.Site.NewPerson(), server.Site.NewPerson());
        var group = await server.Site.NewGroup(people);
        var start = (await people[0].Get($"/api/groups/{group}/messages")).Number("head");
        using var enough = new CancellationTokenSource();
        var posting = people.Select(person => PostUntil(person, group, enough.Token)).ToArray();

        var seqs = new List<long>();
        for (var connection = 0; connection < Connections; connection++)
        {
            await using var feed = await people[0].OpenGroup(group, seqs.LastOrDefault(start));
            for (var frames = random.Next(1, FramesMax); frames > 0; frames--)
            {
                seqs.Add((await feed.NextDurable()).Id ?? 0);
            }
        }

        await enough.CancelAsync();
        var posted = (await Task.WhenAll(posting)).Sum();
        await ReadTo(start + posted, people[0], group, seqs);
        seqs.Should().Equal(Enumerable.Range(1, posted).Select(number => start + number));
    }

    [Fact]
    public async Task A_place_beyond_the_head_is_the_head()
    {
        var person = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(person);
        var head = (await person.Get($"/api/groups/{group}/messages")).Number("head");
        await using var feed = await person.OpenGroup(group, head + 3);

        var first = await person.Say(group, "the first after the head");

        (await feed.NextDurable()).Id.Should().Be(first);
    }

    [Fact]
    public async Task Feeds_that_open_without_a_place_while_others_post_have_no_gap_from_their_first_event_on()
    {
        var person = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(person);
        using var enough = new CancellationTokenSource();
        var posting = PostUntil(person, group, enough.Token);

        var runs = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ReadSome(person, group)));

        await enough.CancelAsync();
        await posting;
        foreach (var run in runs)
        {
            run.Should().Equal(Enumerable.Range(0, run.Count).Select(number => run[0] + number));
        }
    }

    [Fact]
    public async Task A_reader_that_falls_behind_is_let_go_and_resumes_from_where_it_was()
    {
        var person = await server.Site.NewPerson();
        var group = await server.Site.NewGroup(person);
        var start = (await person.Get($"/api/groups/{group}/messages")).Number("head");
        await using var slow = await person.OpenGroup(group);
        var text = new string('\u20ac', 2_000);
        const int Posts = 700;

        await Task.WhenAll(Enumerable.Range(0, Posts).Select(_ => person.Say(group, text)));

        // However much of it the slow connection still holds: what it holds has no gap, and the rest comes after it.
        var seqs = new List<long>();
        await ReadTo(start + Posts, person, group, seqs, slow, start);
        seqs.Should().Equal(Enumerable.Range(1, Posts).Select(number => start + number));
    }

    private static async Task<int> PostUntil(Person person, string group, CancellationToken enough)
    {
        var posted = 0;
        while (!enough.IsCancellationRequested)
        {
            await person.Say(group, $"number {posted++}");
        }

        return posted;
    }

    private static async Task<List<long>> ReadSome(Person person, string group)
    {
        await using var feed = await person.OpenGroup(group);
        var seqs = new List<long>();
        for (var frames = 0; frames < FramesMax; frames++)
        {
            seqs.Add((await feed.NextDurable()).Id ?? 0);
        }

        return seqs;
    }

    /// <summary>Reads on to <paramref name="last"/>, resuming wherever a feed ends.</summary>
    private static async Task ReadTo(long last, Person person, string group, List<long> seqs, Feed? open = null, long start = 0)
    {
        while (seqs.LastOrDefault(start) < last)
        {
            await using var feed = open ?? await person.OpenGroup(group, seqs.LastOrDefault(start));
            open = null;
            try
            {
                while (seqs.LastOrDefault(start) < last)
                {
                    seqs.Add((await feed.NextDurable()).Id ?? 0);
                }
            }
            catch (Exception ended) when (ended is InvalidOperationException or IOException)
            {
                // The server let this reader go.
            }
        }
    }
}
