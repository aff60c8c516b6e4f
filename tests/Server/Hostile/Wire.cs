using System.Net.Sockets;
using System.Text;

namespace TherapyGroups.Tests.Server.Hostile;

/// <summary>A bare connection: says what no client would, and as slowly as it likes.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TcpClient client;
    private readonly NetworkStream stream;

    private Wire(TcpClient client)
    {
        this.client = client;
        stream = client.GetStream();
    }

    /// <param name="address">The server.</param>
    /// <param name="receiveBytes">What the system may take for whoever does not read; null for its own choice.</param>
    public static async Task<Wire> Open(Uri address, int? receiveBytes = null)
    {
        var connection = new TcpClient { NoDelay = true };
        if (receiveBytes is { } bytes)
        {
            connection.ReceiveBufferSize = bytes;
        }

        await connection.ConnectAsync(address.Host, address.Port);
        return new Wire(connection);
    }

    public async Task Say(string words) => await stream.WriteAsync(Encoding.Latin1.GetBytes(words));

    /// <summary>The status of the next answer; 0 if the server hung up without one.</summary>
    public async Task<int> Status()
    {
        var line = await Line();
        return line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            ? int.Parse(line.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture)
            : 0;
    }

    /// <summary>All that still comes, up to the end.</summary>
    public async Task<string> Rest()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            return await reader.ReadToEndAsync(patience.Token);
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>One line, or what came before the end of the connection.</summary>
    public async Task<string> Line()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var line = new StringBuilder();
        var one = new byte[1];
        try
        {
            while (await stream.ReadAsync(one, patience.Token) == 1 && one[0] != '\n')
            {
                line.Append((char)one[0]);
            }
        }
        catch (IOException)
        {
            // Reset by the server: what came is all there is.
        }

        return line.ToString();
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }
}
