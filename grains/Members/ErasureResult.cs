namespace TherapyGroups.Members;

/// <summary>How a wish to be erased ended.</summary>
public enum ErasureResult
{
    /// <summary>The key is destroyed. Nobody can read the words again.</summary>
    Erased,

    /// <summary>There is no such account (any more).</summary>
    UnknownMember,

    /// <summary>A clinician who has taken cases that are still open: nobody else could end them.</summary>
    HoldsCases,

    /// <summary>Nobody would be left to invite staff.</summary>
    LastAdministrator,
}
