namespace TherapyGroups.RiskCases;

/// <summary>What can happen to a case's phase.</summary>
public enum CaseTrigger
{
    /// <summary>A console of a clinician on duty showed it.</summary>
    Deliver,

    /// <summary>A clinician took it.</summary>
    Acknowledge,

    /// <summary>The clinician reached the member.</summary>
    BeginContact,

    /// <summary>It was given to another clinician, who has yet to take it.</summary>
    HandOver,

    /// <summary>A clinician took it from whoever had it.</summary>
    TakeOver,

    /// <summary>Who had it is not there, or no clinician any more: it waits for somebody again.</summary>
    ComeBack,

    /// <summary>A clinician closed it.</summary>
    Resolve,
}
