namespace TherapyGroups.RiskCases;

/// <summary>How a clinician's act on a case ended.</summary>
public enum CaseActResult
{
    Done,
    UnknownCase,

    /// <summary>Another clinician has it; <see cref="CaseActOutcome.AcknowledgedBy"/> names them.</summary>
    AlreadyAcknowledged,

    AlreadyResolved,

    /// <summary>The act needs a case that somebody has acknowledged.</summary>
    NotAcknowledged,

    NoteMissing,
    NoteTooLong,
}
