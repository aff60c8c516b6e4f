namespace TherapyGroups.Members;

/// <summary>How opening an account ended.</summary>
public enum AccountAddition
{
    Added,

    /// <summary>Nothing was stored, and the invitation can still be used.</summary>
    PseudonymTaken,

    /// <summary>Nothing was stored: the invitation is unknown, used or expired.</summary>
    UnknownInvitation,
}
