namespace TherapyGroups.RiskCases;

/// <summary>What a case's history tells. The numbers are stored: never renumber.</summary>
public enum CaseHistoryKind
{
    Raised = 1,
    EvidenceAdded = 2,
    Assigned = 3,
    Delivered = 4,
    Escalated = 5,
    Acknowledged = 6,
    InContact = 7,
    Noted = 8,
    Resolved = 9,

    /// <summary>Given to another clinician, with a note.</summary>
    HandedOver = 20,

    /// <summary>Who held it is no clinician any more: it came back to the desk.</summary>
    Returned = 30,
}
