namespace TherapyGroups.ClientWeb.Privacy;

/// <summary>
/// Lets a zip be written to a response. The zip writes each file's last bytes synchronously when the file is closed, which a response
/// refuses, as it would block a thread on a slow reader. They wait here, a few kilobytes, until the next asynchronous write.
/// </summary>
internal sealed class ZipOutput(Stream target) : Stream
{
    private readonly MemoryStream waiting = new();
    private long written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => written;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        waiting.Write(buffer, offset, count);
        written += count;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await WriteWaiting(cancellationToken);
        await target.WriteAsync(buffer, cancellationToken);
        written += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        // What waits is written by the next asynchronous call.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await WriteWaiting(cancellationToken);
        await target.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task WriteWaiting(CancellationToken stopping)
    {
        if (waiting.Length > 0)
        {
            await target.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), stopping);
            waiting.SetLength(0);
        }
    }
}
