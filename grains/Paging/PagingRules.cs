namespace TherapyGroups.Paging;

/// <summary>When a call of the pager that failed is tried again. Pure.</summary>
public static class PagingRules
{
    /// <summary>Doubled with each failure.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    /// <summary>Never longer: somebody is waiting.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long one attempt may take before another may begin: longer than any attempt's own time-out. A server that dies while it is
    /// at it leaves the call to be made again after this.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>An attempt that has lasted so long has failed.</summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(15);

    /// <summary>The pause after a failed attempt: doubled each time, up to a bound, and spread by a fifth to either side.</summary>
    /// <param name="page">Its id spreads it: the same call gets the same pauses, several calls do not come in step.</param>
    public static TimeSpan RetryAfter(Page page)
    {
        var doublings = Math.Clamp(page.Attempt - 1, 0, 16);
        var pause = Math.Min(FirstPause.TotalMilliseconds * (1L << doublings), LongestPause.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(Math.Round(pause * (0.8 + (0.4 * Spread(page)))));
    }

    /// <summary>From 0 to 1, by the FNV-1a hash of the id and the attempt.</summary>
    private static double Spread(Page page)
    {
        var hash = 2166136261u;
        foreach (var letter in $"{page.Id}/{page.Attempt}")
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        return hash / (double)uint.MaxValue;
    }
}
