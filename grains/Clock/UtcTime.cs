namespace TherapyGroups.Clock;

/// <summary>Time as this product keeps it: UTC, whole milliseconds, so that what is answered equals what is stored.</summary>
public static class UtcTime
{
    public static DateTimeOffset Now(this TimeProvider time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
