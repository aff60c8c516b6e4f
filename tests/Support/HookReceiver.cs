using System.Collections.Concurrent;
using System.Net;

namespace TherapyGroups.Tests.Support;

/// <summary>A real receiver of webhooks on 127.0.0.1, which can be told what to answer.</summary>
public sealed class HookReceiver : IDisposable
{
    private readonly HttpListener listener;

    public HookReceiver()
    {
        (listener, Address) = Listen();
        _ = Serve();
    }

    public Uri Address { get; }

    /// <summary>What is answered from now on.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Every request in the order in which it came, whatever was answered.</summary>
    public ConcurrentQueue<HookRequest> Requests { get; } = new();

    public void Dispose() => listener.Close();

    private static (HttpListener Listener, Uri Address) Listen()
    {
        for (var attempt = 1; ; attempt++)
        {
            var address = new Uri($"http://127.0.0.1:{Random.Shared.Next(20_000, 60_000)}/hook/");
            var fresh = new HttpListener { Prefixes = { address.ToString() } };
            try
            {
                fresh.Start();
                return (fresh, address);
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                fresh.Close(); // somebody has this port
            }
        }
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var bytes = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(bytes);
                Requests.Enqueue(new HookRequest(
                    context.Request.HttpMethod,
                    context.Request.Headers.AllKeys.OfType<string>()
                        .ToDictionary(name => name, name => context.Request.Headers[name] ?? "", StringComparer.OrdinalIgnoreCase),
                    bytes.ToArray(),
                    Status));
                context.Response.StatusCode = Status;
                context.Response.Close();
            }
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}

/// <summary>One request and what was answered.</summary>
public sealed record HookRequest(string Method, IReadOnlyDictionary<string, string> Headers, byte[] Body, int Answered);
