using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace TherapyGroups.Bench.Load;

/// <summary>One member's connection, kept alive: posts what falls due, one message at a time.</summary>
internal sealed class Poster(Uri server, string room, string cookie, Ledger ledger) : IDisposable
{
    private const string Words =
        "the bus was late again so i walked, then made soup and watched the film after all while the dog slept through it";

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Channel<int> due = Channel.CreateUnbounded<int>(new UnboundedChannelOptions { SingleReader = true });
    private readonly byte[] answer = new byte[8192];

    public async Task Open() => await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port));

    public void Due(int message) => due.Writer.TryWrite(message);

    public void End() => due.Writer.Complete();

    /// <summary>Posts until there is nothing more to come.</summary>
    public async Task Run()
    {
        await foreach (var message in due.Reader.ReadAllAsync())
        {
            try
            {
                await socket.SendAsync(Request(message));
                if (SeqOf(await ReadAnswer()) is { } seq)
                {
                    ledger.Acknowledged(message, seq);
                    continue;
                }
            }
            catch (Exception failure) when (failure is SocketException or IOException or ObjectDisposedException)
            {
                // Counted below, like every other failure.
            }

            ledger.Failed(message);
        }
    }

    public void Dispose() => socket.Dispose();

    private byte[] Request(int message)
    {
        var body = $$"""{"messageId":"{{Guid.NewGuid()}}","text":"#{{message}}# {{Words}}"}""";
        return Encoding.ASCII.GetBytes(
            $"POST /api/groups/{room}/messages HTTP/1.1\r\nHost: {server.Authority}\r\nCookie: {cookie}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    /// <summary>Reads one whole answer: our server's are chunked, or say their length.</summary>
    private async Task<ReadOnlyMemory<byte>> ReadAnswer()
    {
        var filled = 0;
        while (!IsWhole(answer.AsSpan(0, filled)))
        {
            var count = filled < answer.Length ? await socket.ReceiveAsync(answer.AsMemory(filled)) : 0;
            filled += count > 0 ? count : throw new IOException("The server closed the connection.");
        }

        return answer.AsMemory(0, filled);
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var head = bytes.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var length = bytes[..head].IndexOf("Content-Length: "u8);
        return length >= 0 && Utf8Parser.TryParse(bytes[(length + 16)..], out int count, out _)
            ? bytes.Length >= head + 4 + count
            : bytes.EndsWith("0\r\n\r\n"u8);
    }

    /// <summary>The number that the server gave; null if it did not accept.</summary>
    private static long? SeqOf(ReadOnlyMemory<byte> whole)
    {
        var place = whole.Span.IndexOf("\"seq\":"u8);
        return whole.Span.StartsWith("HTTP/1.1 201"u8) && place > 0 && Utf8Parser.TryParse(whole.Span[(place + 6)..], out long seq, out _)
            ? seq
            : null;
    }
}
