namespace TherapyGroups.Storage;

/// <summary>Times as the database keeps them: Unix milliseconds.</summary>
internal static class UnixTime
{
    public const long DayMilliseconds = 24L * 60 * 60 * 1_000;

    public static long Of(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    public static long? Of(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();

    public static DateTimeOffset ToTime(this long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? ToTime(this long? milliseconds) =>
        milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
