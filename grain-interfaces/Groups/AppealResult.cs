namespace TherapyGroups.Groups;

/// <summary>How a wish to decide an appeal ended.</summary>
public enum AppealResult
{
    /// <summary>It is on disk. If the sanction was lifted, it has ended.</summary>
    Decided,

    UnknownGroup,
    UnknownAppeal,
    AlreadyDecided,

    /// <summary>Only a peer moderator or facilitator of this group, or an administrator, may.</summary>
    NotAModerator,

    /// <summary>Whoever acted does not judge their own act, and nobody their own appeal.</summary>
    NotImpartial,

    ReasonMissing,
    ReasonTooLong,
}
