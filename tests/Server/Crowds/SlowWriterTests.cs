using TherapyGroups.Tests.Server.Hostile;

namespace TherapyGroups.Tests.Server.Crowds;

/// <summary>Many who say what they have to say one byte at a time, or never finish.</summary>
public sealed class SlowWriterTests(DemoServer server)
{
    private const int Count = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task They_are_hung_up_on_and_everyone_else_is_heard_meanwhile()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        var group = await server.Site.NewGroup(ana, ben);
        await using var feed = await ben.OpenGroup(group);
        using var over = new CancellationTokenSource();
        var slow = Enumerable.Range(0, Count).Select(i => Task.Run(() => WriteSlowly(isInHeaders: i % 2 == 0, over.Token))).ToList();

        var (said, isOver) = (0, Task.WhenAll(slow));
        using var turns = new PeriodicTimer(Turn, TimeProvider.System);
        while (!isOver.IsCompleted && await turns.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            await ana.Say(group, $"message {said}");
            var heard = await feed.Next($"message {said}", frame => frame.Event == "message-posted");
            heard.Word("text").Should().Be($"message {said}");
            said++;
        }

        said.Should().BePositive();
        // In the headers there is nobody yet to answer; in a body the answer is a refusal, or the end of the connection.
        (await isOver).Should().OnlyContain(status => status == 0 || status == 408);
        (await server.Site.Visitor().Get("/health/ready")).Status.Should().Be(200);
    }

    /// <summary>What the server said in the end; 0 if it hung up.</summary>
    private async Task<int> WriteSlowly(bool isInHeaders, CancellationToken over)
    {
        await using var wire = await Wire.Open(server.Process.Address);
        await wire.Say("POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n");
        await wire.Say(isInHeaders ? "X-Slow: " : "Content-Length: 60000\r\n\r\n{\"pseudonym\":\"");
        var status = wire.Status();
        using var pauses = new PeriodicTimer(Pause, TimeProvider.System);
        while (!status.IsCompleted && await pauses.WaitForNextTickAsync(over))
        {
            try
            {
                await wire.Say("x");
            }
            catch (IOException)
            {
                return status.IsCompletedSuccessfully ? await status : 0;
            }
        }

        return await status;
    }
}
