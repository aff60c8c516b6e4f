using System.Collections.Concurrent;
using System.Text.Json;

namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>Reads a room's feed as a browser does: it comes back after every end, with the last number it has.</summary>
public sealed class Reader(Resident resident, string group)
{
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentQueue<(long Seq, string Id)> seen = [];
    private long last;

    public string Group => group;

    /// <summary>Every message that came, in the order in which it came.</summary>
    public IReadOnlyList<(long Seq, string Id)> Seen => [.. seen];

    public int Count => seen.Count;

    public async Task Read(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                if (await resident.TryToOpen(group, last) is { } feed)
                {
                    await using (feed)
                    {
                        await ReadOn(feed, ended);
                    }
                }
            }
            catch (Exception failure) when (Resident.IsUnreachable(failure))
            {
                // It ended: come back.
            }

            if (!ended.IsCancellationRequested)
            {
                await Task.Delay(ComeBackAfter, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    private async Task ReadOn(Feed feed, CancellationToken ended)
    {
        await using var registration = ended.Register(() => _ = feed.DisposeAsync().AsTask());
        while (true)
        {
            var frame = await feed.Next("anything", _ => true);
            if (frame.Id is not { } seq)
            {
                continue;
            }

            last = seq;
            if (frame.Event == "message-posted")
            {
                seen.Enqueue((seq, JsonDocument.Parse(frame.Data).RootElement.GetProperty("messageId").GetString() ?? ""));
            }
        }
    }
}
