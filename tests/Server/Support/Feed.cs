using System.Globalization;

namespace TherapyGroups.Tests.Server.Support;

/// <summary>An open event stream, read on demand.</summary>
public sealed class Feed : IAsyncDisposable
{
    /// <summary>Beyond the keep-alive's 15 s and the 5 s in which lost access is noticed, on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly HttpResponseMessage response;
    private readonly StreamReader reader;

    private Feed(HttpResponseMessage response, StreamReader reader)
    {
        this.response = response;
        this.reader = reader;
    }

    /// <summary>Every block that was read so far.</summary>
    public List<Frame> Seen { get; } = [];

    /// <summary>Returns when the first comment is there: from then on nothing is missed.</summary>
    public static async Task<Feed> Begin(HttpResponseMessage response)
    {
        var feed = new Feed(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
        await feed.Next("the first comment", frame => frame.IsComment);
        return feed;
    }

    /// <summary>Reads on until a block fits.</summary>
    /// <param name="what">Completes the sentence "Waited in vain for …".</param>
    /// <param name="fits">Which block is waited for.</param>
    public async Task<Frame> Next(string what, Func<Frame, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (await Read(what, patience.Token) is { } frame)
        {
            if (fits(frame))
            {
                return frame;
            }
        }

        throw new InvalidOperationException($"The feed ended before {what} came.");
    }

    public Task<Frame> Next(string name) => Next(name, frame => frame.Event == name);

    /// <summary>The next event that has a sequence number.</summary>
    public Task<Frame> NextDurable() => Next("an event with an id", frame => frame.Id is not null);

    /// <summary>Reads until the server closes the stream.</summary>
    public async Task ShouldEnd()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (await Read("the feed's end", patience.Token) is not null)
        {
            // What comes before the end is not looked at.
        }
    }

    public ValueTask DisposeAsync()
    {
        response.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The next block, or null at the end.</summary>
    private async Task<Frame?> Read(string what, CancellationToken patience)
    {
        var lines = new List<string>();
        try
        {
            while (await reader.ReadLineAsync(patience) is { } line)
            {
                if (line.Length > 0)
                {
                    lines.Add(line);
                    continue;
                }

                Seen.Add(Parse(lines));
                return Seen[^1];
            }

            return null;
        }
        catch (OperationCanceledException late)
        {
            var names = string.Join(", ", Seen.Select(frame => frame.Event));
            throw new TimeoutException($"Waited in vain for {what}, for {Patience}. Before it came: {names}", late);
        }
    }

    private static Frame Parse(List<string> lines)
    {
        string Field(string name) =>
            lines.Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => line[name.Length..]).FirstOrDefault("");
        var id = Field("id: ");
        long? seq = id.Length == 0 ? null : long.Parse(id, CultureInfo.InvariantCulture);
        return new Frame(seq, Field("event: "), Field("data: "), string.Join('\n', lines));
    }
}
