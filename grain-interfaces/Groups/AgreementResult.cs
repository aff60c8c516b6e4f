namespace TherapyGroups.Groups;

/// <summary>How a wish to change the agreement ended.</summary>
public enum AgreementResult
{
    /// <summary>On disk. Every member is asked to accept it before they write again.</summary>
    Changed,

    /// <summary>It says so already; nobody is asked again.</summary>
    Unchanged,

    UnknownGroup,

    /// <summary>Only a facilitator of this group, or an administrator, may.</summary>
    NotAFacilitator,

    Empty,
    TooLong,
}
