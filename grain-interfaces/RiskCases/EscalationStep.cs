namespace TherapyGroups.RiskCases;

/// <summary>How far an unanswered case has gone. The numbers are stored: never renumber.</summary>
public enum EscalationStep
{
    /// <summary>With the clinician it was routed to, or waiting for one to come on duty.</summary>
    Assigned = 0,

    /// <summary>Routed again, to the next clinician on duty.</summary>
    NextClinician = 1,

    /// <summary>Everyone on duty is asked.</summary>
    AllOnDuty = 2,

    /// <summary>Every clinician is asked, on duty or not, again and again until one answers or the pager is called.</summary>
    EveryClinician = 3,

    /// <summary>The pager is called, outside of this system, again and again until one answers.</summary>
    Pager = 4,
}
