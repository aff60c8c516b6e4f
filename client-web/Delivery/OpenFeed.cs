using System.Threading.Channels;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>One reader's queue. A reader that falls too far behind is closed and resumes from the log; it never slows the others.</summary>
/// <param name="reader">Who reads; null where it does not matter.</param>
public sealed class OpenFeed(MemberId? reader = null) : IDisposable
{
    private const int BufferedMax = 256;

    private readonly CancellationTokenSource overflow = new();
    private readonly Channel<FeedItem> items = Channel.CreateBounded<FeedItem>(
        new BoundedChannelOptions(BufferedMax) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public MemberId? Reader => reader;

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
