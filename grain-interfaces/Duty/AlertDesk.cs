namespace TherapyGroups.Duty;

/// <summary>The key of the one <see cref="IAlertDeskGrain"/>.</summary>
public static class AlertDesk
{
    public const string Key = "desk";
}
