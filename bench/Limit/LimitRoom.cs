using System.Threading.Channels;

namespace TherapyGroups.Bench.Limit;

/// <summary>A room that forgets: a number, and the readers' queues.</summary>
internal sealed class LimitRoom
{
    private readonly Lock gate = new();
    private readonly List<Channel<ReadOnlyMemory<byte>>> readers = [];
    private long head;

    public Channel<ReadOnlyMemory<byte>> Open()
    {
        var reader = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
        lock (gate)
        {
            readers.Add(reader);
        }

        return reader;
    }

    public void Close(Channel<ReadOnlyMemory<byte>> reader)
    {
        lock (gate)
        {
            readers.Remove(reader);
        }
    }

    /// <summary>Numbers a message and gives its frame, written once, to every reader.</summary>
    public long Post(Func<long, ReadOnlyMemory<byte>> frame)
    {
        lock (gate)
        {
            var framed = frame(++head);
            foreach (var reader in readers)
            {
                reader.Writer.TryWrite(framed);
            }

            return head;
        }
    }
}
