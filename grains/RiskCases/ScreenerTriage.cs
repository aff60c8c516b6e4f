namespace TherapyGroups.RiskCases;

/// <summary>What the screener's answers say together. Each has the colour of the screener's own triage table.</summary>
public enum ScreenerTriage
{
    /// <summary>Every answer is a no. That is no proof of safety.</summary>
    None = 0,

    /// <summary>Yellow.</summary>
    Low = 1,

    /// <summary>Orange.</summary>
    Moderate = 2,

    /// <summary>Red.</summary>
    High = 3,
}
