namespace TherapyGroups.RiskCases;

/// <summary>How a clinician closed a case. The numbers are stored: never renumber.</summary>
public enum Disposition
{
    /// <summary>The words were no risk.</summary>
    NoRisk = 1,

    /// <summary>The member was supported here.</summary>
    Supported = 2,

    /// <summary>The member was brought to other help.</summary>
    Referred = 3,

    /// <summary>Emergency services were called.</summary>
    EmergencyServices = 4,

    /// <summary>The member could not be reached.</summary>
    Unreachable = 5,
}
