using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TherapyGroups.Bench.Load;

/// <summary>
/// One open event stream, read from a bare socket. It checks that numbers follow each other without gap, and keeps which message came
/// under which number.
/// </summary>
internal sealed class FeedReader(Uri server, string room, string cookie, Ledger ledger) : IDisposable
{
    private const int BufferBytes = 4096;
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly EventLines lines = new();
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<long, int> messages = [];
    private Task reading = Task.CompletedTask;

    /// <summary>The number of the last event; 0 before the first.</summary>
    public long Last { get; private set; }

    public long Lost { get; private set; }

    public long Repeated { get; private set; }

    public long Reordered { get; private set; }

    /// <summary>Which message came under which number.</summary>
    public IReadOnlyDictionary<long, int> Messages => messages;

    /// <summary>Connects; completes when the server has begun the stream.</summary>
    public async Task Open()
    {
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port));
        var request = $"GET /api/groups/{room}/feed HTTP/1.1\r\nHost: {server.Authority}\r\nCookie: {cookie}\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        reading = Read();
        await opened.Task.WaitAsync(LoadPlan.Patience, TimeProvider.System);
    }

    /// <summary>Closes the stream.</summary>
    public async Task Close()
    {
        socket.Dispose();
        await reading;
    }

    public void Dispose() => socket.Dispose();

    private async Task Read()
    {
        var buffer = new byte[BufferBytes];
        var filled = 0;
        var isOpen = false;
        Action<long, int> happened = Happened;
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(filled)) is > 0 and var count)
            {
                filled += count;
                if (!isOpen && !TryOpen(buffer, ref filled))
                {
                    continue;
                }

                isOpen = true;
                lines.Take(buffer.AsSpan(0, filled), happened);
                filled = 0;
            }

            opened.TrySetException(new IOException("The server closed a stream."));
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or IOException)
        {
            // Closed by us, or by the server: what was not read counts as lost.
            opened.TrySetException(failure);
        }
    }

    /// <summary>Passes the answer's head, and keeps what follows. False if it is not all there.</summary>
    private bool TryOpen(byte[] buffer, ref int filled)
    {
        var end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        if (!buffer.AsSpan().StartsWith("HTTP/1.1 200"u8))
        {
            throw new IOException($"A stream was refused: {Encoding.ASCII.GetString(buffer.AsSpan(9, 3))}.");
        }

        filled -= end + 4;
        buffer.AsSpan(end + 4, filled).CopyTo(buffer);
        opened.TrySetResult();
        return true;
    }

    private void Happened(long seq, int message)
    {
        if (Last > 0 && seq <= Last)
        {
            _ = messages.ContainsKey(seq) ? Repeated++ : Reordered++;
            return;
        }

        Lost += Last > 0 ? seq - Last - 1 : 0;
        Last = seq;
        if (message >= 0)
        {
            messages[seq] = message;
            ledger.Read(message);
        }
    }
}
