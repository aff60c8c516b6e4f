namespace TherapyGroups.Members;

/// <summary>What a passkey's device says of it.</summary>
[Flags]
public enum PasskeyMarks
{
    None = 0,

    /// <summary>The device asked for a PIN or a fingerprint.</summary>
    UserVerified = 1,

    /// <summary>It may be copied to another device by its maker.</summary>
    BackupEligible = 2,

    /// <summary>It is.</summary>
    BackedUp = 4,
}
