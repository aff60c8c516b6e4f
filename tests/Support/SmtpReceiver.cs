using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TherapyGroups.Tests.Support;

/// <summary>A minimal, real mail server on 127.0.0.1 (RFC 5321 without extensions), which can be told to refuse.</summary>
public sealed class SmtpReceiver : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();

    public SmtpReceiver()
    {
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whether mail is refused for now (450).</summary>
    public bool Refuses { get; set; }

    /// <summary>How many transactions were refused.</summary>
    public int Refused { get; private set; }

    public ConcurrentQueue<ReceivedMail> Mails { get; } = new();

    public void Dispose()
    {
        closing.Cancel();
        listener.Stop();
        closing.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (!closing.IsCancellationRequested)
            {
                _ = Talk(await listener.AcceptTcpClientAsync(closing.Token));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task Talk(TcpClient client)
    {
        try
        {
            using var talking = client;
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 tests ready");
            await Talk(reader, writer);
        }
        catch (IOException)
        {
            // The sender has gone.
        }
    }

    private async Task Talk(StreamReader reader, StreamWriter writer)
    {
        var (from, to) = ("", new List<string>());
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO" or "RSET" or "NOOP":
                    (from, to) = ("", []);
                    await writer.WriteLineAsync("250 tests");
                    break;
                case "MAIL" when Refuses:
                    Refused++;
                    await writer.WriteLineAsync("450 not now");
                    break;
                case "MAIL":
                    from = line;
                    await writer.WriteLineAsync("250 fine");
                    break;
                case "RCPT":
                    to.Add(line);
                    await writer.WriteLineAsync("250 fine");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    Mails.Enqueue(new ReceivedMail(from, to, await Data(reader)));
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("502 not known");
                    break;
            }
        }
    }

    /// <summary>All lines up to the one that is a full stop.</summary>
    private static async Task<string> Data(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            data.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        }

        return data.ToString();
    }
}

/// <summary>One mail that was taken, as it came.</summary>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Data);
