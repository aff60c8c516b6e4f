using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>Writes <c>text/event-stream</c> to one connection.</summary>
public sealed class EventStream(HttpContext context, TimeProvider time, CancellationToken cancellation)
{
    private static readonly byte[] KeepAlive = ": still here\n\n"u8.ToArray();

    /// <summary>A comment comes every 15 s. Whether it is time is looked at so often that this is soon enough.</summary>
    private static readonly TimeSpan CommentPeriod = TimeSpan.FromSeconds(15 - WatcherLimits.RenewalSeconds);

    /// <summary>Bytes written and not yet flushed, at most: a reader that catches up must not fill our memory.</summary>
    private const int UnflushedMax = 16 * 1024;

    /// <summary>Room for nearly every frame before it is known how long it is.</summary>
    private const int ScratchLength = 16 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    private Func<ReadOnlyMemory<byte>, Task>? writer;
    private int unflushed;

    public DateTimeOffset LastComment { get; private set; }

    /// <summary>Whether it is time for another comment on a stream that had its last one then.</summary>
    public static bool NeedsComment(DateTimeOffset lastComment, DateTimeOffset now) => (now - lastComment).Duration() >= CommentPeriod;

    /// <summary>Reads <c>Last-Event-ID</c>, else <c>?after=</c>. False if it is there but no sequence number.</summary>
    public static bool TryReadLastEventId(HttpRequest request, out long? after)
    {
        var header = request.Headers["Last-Event-ID"].ToString();
        return Page.TryReadCursor(header.Length > 0 ? header : request.Query["after"].ToString(), out after);
    }

    /// <summary>One event, ready to write to any number of connections.</summary>
    public static ReadOnlyMemory<byte> Frame<T>(long? id, string name, T data)
    {
        var buffer = scratch ??= new ArrayBufferWriter<byte>(ScratchLength);
        buffer.ResetWrittenCount();
        if (id is { } seq)
        {
            Encoding.UTF8.GetBytes($"id: {seq.ToString(CultureInfo.InvariantCulture)}\n", buffer);
        }

        Encoding.UTF8.GetBytes($"event: {name}\ndata: ", buffer);
        using (var json = new Utf8JsonWriter(buffer))
        {
            // JSON escapes line breaks, so one data line is enough.
            JsonSerializer.Serialize(json, data, Json.Options);
        }

        buffer.Write("\n\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>
    /// A sequence number without an event: by the rules of event streams readers remember the number and are told nothing.
    /// </summary>
    public static ReadOnlyMemory<byte> Place(long seq) =>
        Encoding.UTF8.GetBytes($"id: {seq.ToString(CultureInfo.InvariantCulture)}\n\n");

    public async Task Begin()
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        // The first bytes tell the browser that the stream is open.
        await Comment();
    }

    /// <summary>Writes a frame, and sends it before it completes.</summary>
    public Task Write(ReadOnlyMemory<byte> frame)
    {
        FeedMeter.Wrote();
        context.Response.BodyWriter.Write(frame.Span);
        return Send();
    }

    /// <summary><see cref="WriteSoon"/>, made once for all frames.</summary>
    public Func<ReadOnlyMemory<byte>, Task> Writer => writer ??= WriteSoon;

    /// <summary>Writes a frame that is sent with others: at the next <see cref="Flush"/>, or before if they are many.</summary>
    public Task WriteSoon(ReadOnlyMemory<byte> frame)
    {
        FeedMeter.Wrote();
        context.Response.BodyWriter.Write(frame.Span);
        unflushed += frame.Length;
        return unflushed < UnflushedMax ? Task.CompletedTask : Send();
    }

    /// <summary>Sends what waits to be sent.</summary>
    public Task Flush() => unflushed > 0 ? Send() : Task.CompletedTask;

    /// <summary>A comment line every 15 s, whatever else is written: a dead connection shows itself, a living one stays open.</summary>
    public Task KeepOpen() => NeedsComment(LastComment, time.Now()) ? Comment() : Task.CompletedTask;

    private Task Comment()
    {
        LastComment = time.Now();
        context.Response.BodyWriter.Write(KeepAlive);
        return Send();
    }

    private async Task Send()
    {
        unflushed = 0;
        await context.Response.BodyWriter.FlushAsync(cancellation);
    }
}
