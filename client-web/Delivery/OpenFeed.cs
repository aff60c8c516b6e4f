using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// One reader's queue. A reader that falls too far behind is closed and resumes from the log; it never slows the others. One that loses
/// access is closed and does not.
/// </summary>
/// <param name="reader">Who reads; null where it does not matter.</param>
/// <param name="keyHash">The hash of the key of the reader's session, where the relay looks after access; else empty.</param>
public sealed class OpenFeed(MemberId? reader = null, string keyHash = "") : IDisposable
{
    private const int BufferedMax = 256;

    private readonly CancellationTokenSource closed = new();
    private readonly Channel<IReadOnlyList<FeedItem>> items = Channel.CreateBounded<IReadOnlyList<FeedItem>>(
        new BoundedChannelOptions(BufferedMax)
        {
            SingleReader = true,
            FullMode = BoundedChannelFullMode.Wait,

            // Whoever pushes also writes, as far as the connection takes it at once: no way through a queue of threads for each reader.
            AllowSynchronousContinuations = true,
        });

    /// <summary>What was pushed together and is not read yet.</summary>
    private readonly Queue<FeedItem> unread = [];

    private long told;
    private long lastComment;

    public MemberId? Reader => reader;

    public string KeyHash => keyHash;

    /// <summary>Cancelled when the reader fell behind or lost access.</summary>
    public CancellationToken Closed => closed.Token;

    public bool FellBehind { get; private set; }


    /// <summary>The last sequence number that was written to the reader.</summary>
    public long Told
    {
        get => Volatile.Read(ref told);
        set => Volatile.Write(ref told, value);
    }

    /// <summary>When the reader last had a comment.</summary>
    public DateTimeOffset LastComment
    {
        get => new(Volatile.Read(ref lastComment), TimeSpan.Zero);
        set => Volatile.Write(ref lastComment, value.UtcTicks);
    }

    public void Push(FeedItem item) => Push([item]);

    /// <summary>Several at once: they reach the reader together.</summary>
    public void Push(IReadOnlyList<FeedItem> several)
    {
        if (!items.Writer.TryWrite(several) && items.Writer.TryComplete())
        {
            FellBehind = true;
            closed.Cancel();
        }
    }

    /// <summary>False when nothing more will come.</summary>
    public ValueTask<bool> WaitToRead(CancellationToken cancellation) => items.Reader.WaitToReadAsync(cancellation);

    /// <summary>The next that was pushed. False if none waits.</summary>
    public bool TryRead([NotNullWhen(true)] out FeedItem? item)
    {
        while (!unread.TryDequeue(out item))
        {
            if (!items.Reader.TryRead(out var several))
            {
                return false;
            }

            if (several.Count == 1)
            {
                item = several[0];
                return true;
            }

            foreach (var one in several)
            {
                unread.Enqueue(one);
            }
        }

        return true;
    }

    /// <summary>Closes the feed of a reader who has lost access, whatever they are doing.</summary>
    public void Close()
    {
        if (items.Writer.TryComplete())
        {
            closed.Cancel();
        }
    }

    /// <summary>Nothing more is taken in: whoever still holds this pushes into nothing.</summary>
    public void Finish() => items.Writer.TryComplete();

    // The token's source stays: it may be in somebody's hands, and holds nothing itself.
    public void Dispose() => Finish();
}
