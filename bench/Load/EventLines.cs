using System.Buffers.Text;

namespace TherapyGroups.Bench.Load;

/// <summary>
/// Reads an event stream in chunked encoding: for each event its number, and the number between two <c>#</c> in its data, which says
/// which message of the run it is.
/// </summary>
internal sealed class EventLines
{
    private byte[] line = new byte[2048];
    private int lineLength;
    private long id = -1;
    private int message = -1;

    // Of the chunk: how much of it is left, and 2 bytes that end it; while both are 0, its size is being read.
    private int chunkLeft;
    private int endLeft;
    private int size;

    public void Take(ReadOnlySpan<byte> bytes, Action<long, int> happened)
    {
        while (bytes.Length > 0)
        {
            if (chunkLeft > 0)
            {
                var part = bytes[..Math.Min(chunkLeft, bytes.Length)];
                TakeText(part, happened);
                chunkLeft -= part.Length;
                bytes = bytes[part.Length..];
            }
            else if (endLeft > 0)
            {
                endLeft--;
                bytes = bytes[1..];
            }
            else
            {
                TakeSize(bytes[0]);
                bytes = bytes[1..];
            }
        }
    }

    private void TakeSize(byte sign)
    {
        if (sign == '\n')
        {
            (chunkLeft, endLeft, size) = (size, 2, 0);
        }
        else if (sign != '\r')
        {
            size = (size << 4) + (sign <= '9' ? sign - '0' : (sign | 0x20) - 'a' + 10);
        }
    }

    private void TakeText(ReadOnlySpan<byte> text, Action<long, int> happened)
    {
        while (text.IndexOf((byte)'\n') is >= 0 and var end)
        {
            Keep(text[..end]);
            EndLine(happened);
            text = text[(end + 1)..];
        }

        Keep(text);
    }

    private void Keep(ReadOnlySpan<byte> part)
    {
        if (lineLength + part.Length > line.Length)
        {
            Array.Resize(ref line, (lineLength + part.Length) * 2);
        }

        part.CopyTo(line.AsSpan(lineLength));
        lineLength += part.Length;
    }

    private void EndLine(Action<long, int> happened)
    {
        var whole = line.AsSpan(0, lineLength);
        lineLength = 0;
        if (whole.Length == 0)
        {
            if (id >= 0)
            {
                happened(id, message);
            }

            (id, message) = (-1, -1);
        }
        else if (whole.StartsWith("id: "u8))
        {
            Utf8Parser.TryParse(whole[4..], out id, out _);
        }
        else if (whole.StartsWith("data: "u8) && whole.IndexOf((byte)'#') is >= 0 and var mark
            && Utf8Parser.TryParse(whole[(mark + 1)..], out int number, out _))
        {
            message = number;
        }
    }
}
