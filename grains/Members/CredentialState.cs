namespace TherapyGroups.Members;

/// <summary>What a licence is worth at one moment.</summary>
public enum CredentialState
{
    /// <summary>No administrator has found it in the register.</summary>
    Unverified = 1,

    /// <summary>Found, and not run out.</summary>
    Verified = 2,

    /// <summary>Found once, and run out since.</summary>
    Expired = 3,
}
