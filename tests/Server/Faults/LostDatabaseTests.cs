using System.Collections.Concurrent;

namespace TherapyGroups.Tests.Server.Faults;

/// <summary>The database server dies under the whole running server, and comes back.</summary>
public sealed class LostDatabaseTests : IAsyncLifetime
{
    private const string Group = "demo-anxiety";
    private const int Enough = 20;
    private readonly TestFolder folder = new();
    private readonly ConcurrentDictionary<Guid, bool> acknowledged = [];
    private int refused;
    private PostgreSqlCluster? started;

    private PostgreSqlCluster Cluster => started ?? throw new InvalidOperationException("PostgreSQL is not started.");

    public async ValueTask InitializeAsync() => started = await PostgreSqlCluster.Start();

    public async ValueTask DisposeAsync()
    {
        if (started is not null)
        {
            await started.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task Posts_are_refused_while_it_is_gone_and_all_goes_on_without_a_restart_when_it_is_back()
    {
        await using var server = await Built.StartDemo(folder, new Dictionary<string, string>(Built.NoLimits)
        {
            ["Database__Provider"] = "postgresql",
            ["Database__ConnectionString"] = Cluster.ConnectionString(Cluster.TakeDatabase()),
        });
        var site = new Site(server.Address);
        var process = server.Id;
        using var enough = new CancellationTokenSource();
        var posting = new List<Task>();
        foreach (var name in new[] { "ana", "ben", "chloe" })
        {
            var person = await site.SignIn(name);
            posting.Add(Task.Run(() => PostAndRepeat(person, enough.Token)));
        }

        await Eventually.Holds("messages before the crash", () => acknowledged.Count >= Enough);
        await Cluster.Crash();
        await Eventually.Holds("refusals of all three", () => Volatile.Read(ref refused) >= 3);
        var probe = await site.Visitor().Get("/health/ready");
        probe.ShouldRefuse(503, "storage-unavailable");
        (await site.Visitor().Get("/health/live")).Status.Should().Be(200);

        await Cluster.Resume();
        await Eventually.Holds("a ready server", async () => (await site.Visitor().Get("/health/ready")).Status == 200);
        var sofar = acknowledged.Count;
        await Eventually.Holds("messages after the crash", () => acknowledged.Count >= sofar + Enough);
        await enough.CancelAsync();
        await Task.WhenAll(posting);

        server.Id.Should().Be(process);
        var stored = await Stored(await site.SignIn("ana"));
        stored.Select(message => message.Id).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(acknowledged.Keys);
        stored.Zip(stored.Skip(1)).Should().OnlyContain(pair => pair.First.Seq + 1 == pair.Second.Seq, "nobody else did anything");
    }

    /// <summary>As a browser does: a message that was refused is sent again, under its own id, until it is taken.</summary>
    private async Task PostAndRepeat(Person person, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var id = Guid.NewGuid();
            for (var isFirst = true; ; isFirst = false)
            {
                var answer = await person.TryToSay(Group, Words.Calm, id);
                if (answer.Status is 200 or 201)
                {
                    acknowledged[id] = true;
                    break;
                }

                answer.ShouldRefuse(503, "storage-unavailable");
                answer.Number("retryAfterSeconds").Should().BePositive();
                answer.Header("Retry-After").Should().NotBeEmpty();
                if (isFirst)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        }
    }

    private static async Task<List<(Guid Id, long Seq)>> Stored(Person reader)
    {
        var found = new List<(Guid Id, long Seq)>();
        long? before = null;
        while (true)
        {
            var page = (await reader.Get($"/api/groups/{Group}/messages?limit=200&before={before}")).Body.GetProperty("messages");
            found.InsertRange(0, page.EnumerateArray().Select(
                message => (message.GetProperty("messageId").GetGuid(), message.GetProperty("seq").GetInt64())));
            if (page.GetArrayLength() < 200)
            {
                return found;
            }

            before = found[0].Seq;
        }
    }
}
