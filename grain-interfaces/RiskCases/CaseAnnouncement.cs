namespace TherapyGroups.RiskCases;

/// <summary>Why a console is told of a case.</summary>
public enum CaseAnnouncement
{
    Raised,
    Updated,
    Escalated,
}
