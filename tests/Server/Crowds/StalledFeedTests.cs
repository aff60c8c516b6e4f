using System.Globalization;
using TherapyGroups.Tests.Server.Hostile;

namespace TherapyGroups.Tests.Server.Crowds;

/// <summary>Five thousand open feeds of which nobody reads a byte.</summary>
public sealed class StalledFeedTests : IAsyncLifetime
{
    private const string Group = "demo-anxiety";
    private const int Count = 5_000;
    private const int OpenedAtOnce = 50;
    private const int KilobytesEachMax = 160;
    private const int MessagesMax = 1_000;
    private readonly TestFolder folder = new();
    private readonly List<Wire> stalled = [];
    private ServerProcess? process;

    private ServerProcess Server => process ?? throw new InvalidOperationException("The server is not started yet.");

    private Site Site => new(Server.Address);

    public async ValueTask InitializeAsync() => process = await Built.StartDemo(folder);

    public async ValueTask DisposeAsync()
    {
        foreach (var wire in stalled)
        {
            await wire.DisposeAsync();
        }

        if (process is not null)
        {
            await process.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task They_cost_little_memory_hold_nobody_up_and_are_closed_and_can_resume()
    {
        var (ana, ben, chloe) = (await Site.SignIn("ana"), await Site.SignIn("ben"), await Site.SignIn("chloe"));
        await using var feed = await chloe.OpenGroup(Group);
        var before = Kilobytes();
        await OpenStalled(await SessionOf("ana"));
        Sockets().Should().BeGreaterThanOrEqualTo(Count);

        var said = 0;
        var most = 0L;
        while (Sockets() > Count / 10 && said < MessagesMax)
        {
            // Long ones: what waits for a reader fills up the sooner.
            await ben.Say(Group, $"{said:D4} {new string('x', 1_900)}");
            var heard = await feed.Next($"message {said}", frame => frame.Event == "message-posted");
            heard.Word("text").Should().StartWith($"{said:D4} ");
            most = Math.Max(most, Kilobytes());
            said++;
        }

        said.Should().BeLessThan(MessagesMax, "by then every feed that nobody reads is closed");
        ((most - before) / Count).Should().BeLessThan(KilobytesEachMax);
        (await Site.Visitor().Get("/health/ready")).Status.Should().Be(200);
        await using var resumed = await ana.OpenGroup(Group, lastEventId: 0);
        var last = await resumed.Next("the newest message", frame => frame.Event == "message-posted"
            && frame.Word("text").StartsWith($"{said - 1:D4} ", StringComparison.Ordinal));
        resumed.Seen.Where(frame => frame.Id is not null).Select(frame => frame.Id).Should().Equal(
            Enumerable.Range(1, (int)(last.Id ?? 0)).Select(seq => (long?)seq));
    }

    private async Task OpenStalled(string cookie)
    {
        var request = $"GET /api/groups/{Group}/feed HTTP/1.1\r\nHost: {Server.Address.Authority}\r\nCookie: {cookie}\r\n\r\n";
        while (stalled.Count < Count)
        {
            stalled.AddRange(await Task.WhenAll(Enumerable.Range(0, OpenedAtOnce).Select(async _ =>
            {
                var wire = await Wire.Open(Server.Address, receiveBytes: 4_096);
                await wire.Say(request);
                (await wire.Status()).Should().Be(200);
                return wire;
            })));
        }
    }

    /// <summary>The cookie of a session of their own.</summary>
    private async Task<string> SessionOf(string name)
    {
        var answer = await Site.Visitor().Post("/api/session", new { pseudonym = name, passphrase = Site.Passphrase });
        return answer.Headers["Set-Cookie"].Select(cookie => cookie.Split(';')[0]).First(
            cookie => cookie.StartsWith("tg-session=", StringComparison.Ordinal));
    }

    /// <summary>What the server's process holds in memory.</summary>
    private long Kilobytes() => long.Parse(
        File.ReadLines($"/proc/{Server.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    private int Sockets() => Directory.EnumerateFiles($"/proc/{Server.Id}/fd").Count();
}
