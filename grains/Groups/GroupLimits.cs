namespace TherapyGroups.Groups;

/// <summary>Bounds of a group.</summary>
public static class GroupLimits
{
    public const int CapacityMin = 2;
    public const int CapacityMax = 50;
    public const int CapacityDefault = 12;
    public const int NameMaxLength = 80;
    public const int TopicMaxLength = 40;
    public const int AgreementMaxLength = 8_000;
    public const int RetentionDaysMin = 1;
    public const int RetentionDaysMax = 3_650;
    public const int RetentionDaysDefault = 90;
}
