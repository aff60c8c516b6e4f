namespace TherapyGroups;

/// <summary>How long a front end's subscriptions last. Lost pushes are found at the latest at the next renewal.</summary>
public static class WatcherLimits
{
    public const int ExpirySeconds = 60;
    public const int RenewalSeconds = 3;
}
