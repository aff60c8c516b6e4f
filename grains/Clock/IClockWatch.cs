namespace TherapyGroups.Clock;

/// <summary>Remembers what the clock has said, also while the server is down.</summary>
public interface IClockWatch
{
    /// <summary>Looks at the clock, once a minute or so.</summary>
    /// <exception cref="Storage.StorageUnavailableException">The look could not be remembered: believe nothing.</exception>
    Task<ClockTrust> See(DateTimeOffset now);
}
