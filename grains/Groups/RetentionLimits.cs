namespace TherapyGroups.Groups;

/// <summary>How long what is not a message is kept. Messages: each group's own days.</summary>
public static class RetentionLimits
{
    /// <summary>Clinicians' notes about an erased member, after the case that was open at the erasure is resolved.</summary>
    public const int ErasedCaseNoteDays = 30;
}
