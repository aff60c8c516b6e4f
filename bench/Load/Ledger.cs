namespace TherapyGroups.Bench.Load;

/// <summary>When each message was meant to be sent, what number it was given, and how long everything took.</summary>
internal sealed class Ledger(LoadPlan plan)
{
    private readonly long[] numbers = new long[plan.Messages];
    private long begun;
    private int errors;
    private long delivered;

    public WaitCounts Acknowledging { get; } = new();

    public WaitCounts Delivering { get; } = new();

    public int Errors => Volatile.Read(ref errors);

    public long Delivered => Interlocked.Read(ref delivered);

    public TimeSpan Since => TimeProvider.System.GetElapsedTime(begun);

    /// <summary>When the last message was acknowledged, from the beginning.</summary>
    public TimeSpan LastAcknowledged { get; private set; }

    public void Begin() => begun = TimeProvider.System.GetTimestamp();

    public void Acknowledged(int message, long seq)
    {
        var now = Since;
        Volatile.Write(ref numbers[message], seq);
        Acknowledging.Add(now - plan.Intended(message));
        LastAcknowledged = now;
    }

    public void Failed(int message)
    {
        Volatile.Write(ref numbers[message], -1);
        Interlocked.Increment(ref errors);
    }

    public void Read(int message)
    {
        Delivering.Add(Since - plan.Intended(message));
        Interlocked.Increment(ref delivered);
    }

    /// <summary>The message's number in its room; 0 while there is no answer, -1 after an error.</summary>
    public long NumberOf(int message) => Volatile.Read(ref numbers[message]);
}
