using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TherapyGroups.Bench.Limit;

/// <summary>
/// Bare Kestrel with the two addresses that the load needs: no storage, no grains, no sign-in, no routing. What it holds is the limit for
/// any server that answers each post and writes each message to each reader over HTTP.
/// </summary>
internal sealed class LimitServer
{
    private readonly ConcurrentDictionary<string, LimitRoom> rooms = [];

    public static async Task Run(string url)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(new LimitServer().Serve);
        await app.StartAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync($"Bare Kestrel is ready at {string.Join(' ', app.Urls)}");
        await app.WaitForShutdownAsync(CancellationToken.None);
    }

    private Task Serve(HttpContext context)
    {
        // /api/groups/{id}/messages or /api/groups/{id}/feed
        var parts = (context.Request.Path.Value ?? "").Split('/');
        var room = rooms.GetOrAdd(parts.Length > 3 ? parts[3] : "", _ => new LimitRoom());
        return HttpMethods.IsPost(context.Request.Method) ? Post(context, room) : Feed(context, room);
    }

    private static async Task Post(HttpContext context, LimitRoom room)
    {
        var body = new byte[context.Request.ContentLength ?? 0];
        await context.Request.Body.ReadExactlyAsync(body, context.RequestAborted);
        var seq = room.Post(number => Frame(number, body));
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.BodyWriter.WriteAsync(Encoding.ASCII.GetBytes($"{{\"seq\":{seq}}}"), context.RequestAborted);
    }

    private static ReadOnlyMemory<byte> Frame(long number, ReadOnlySpan<byte> data)
    {
        var frame = new ArrayBufferWriter<byte>(data.Length + 64);
        Encoding.ASCII.GetBytes($"id: {number}\nevent: message-posted\ndata: ", frame);
        frame.Write(data);
        frame.Write("\n\n"u8);
        return frame.WrittenMemory;
    }

    private static async Task Feed(HttpContext context, LimitRoom room)
    {
        var reader = room.Open();
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            var output = context.Response.BodyWriter;
            await output.WriteAsync(": open\n\n"u8.ToArray(), context.RequestAborted);
            while (await reader.Reader.WaitToReadAsync(context.RequestAborted))
            {
                while (reader.Reader.TryRead(out var frame))
                {
                    output.Write(frame.Span);
                }

                await output.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader left.
        }
        finally
        {
            room.Close(reader);
        }
    }
}
