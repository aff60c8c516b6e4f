namespace TherapyGroups.RiskCases;

/// <summary>Where a risk case stands. The numbers are stored: never renumber.</summary>
public enum CasePhase
{
    /// <summary>Evidence is there; no clinician's screen has shown it yet.</summary>
    Raised = 1,

    /// <summary>It reached the screen of a clinician on duty.</summary>
    Delivered = 2,

    /// <summary>A clinician said: mine.</summary>
    Acknowledged = 3,

    /// <summary>The clinician is talking with the member.</summary>
    InContact = 4,

    /// <summary>A clinician closed it with a disposition and a note.</summary>
    Resolved = 5,
}
