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

    /// <summary>The case is about the clinician who acts. Another has to take it.</summary>
    OwnCase,

    /// <summary>Something new has come since they took it: they have to acknowledge it again before this.</summary>
    NewsUnseen,

    /// <summary>Something has come since the page was shown on which they would close it: they have to read it first.</summary>
    NewsUnread,
}
