namespace TherapyGroups.RiskCases;

/// <summary>The answer to the screener's last question. The numbers are stored: never renumber.</summary>
public enum SuicidalBehaviour
{
    Never = 0,

    /// <summary>Yes, and longer ago than three months.</summary>
    Lifetime = 1,

    /// <summary>Yes, and within the past three months.</summary>
    PastThreeMonths = 2,
}
