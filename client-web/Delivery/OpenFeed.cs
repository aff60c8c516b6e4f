using System.Threading.Channels;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>One reader's queue. A reader that falls too far behind is closed and resumes from the log; it never slows the others.</summary>
public sealed class OpenFeed : IDisposable
{
    private const int BufferedMax = 256;

    private readonly CancellationTokenSource overflow = new();
    private readonly Channel<FeedItem> items = Channel.CreateBounded<FeedItem>(
        new BoundedChannelOptions(BufferedMax) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Cancelled when the reader fell behind.</summary>
    public CancellationToken Overflowed => overflow.Token;

    public ChannelReader<FeedItem> Items => items.Reader;

    public void Push(FeedItem item)
    {
        if (!items.Writer.TryWrite(item) && items.Writer.TryComplete())
        {
            overflow.Cancel();
        }
    }

    public void Dispose() => overflow.Dispose();
}
