namespace TherapyGroups.RiskCases;

/// <summary>What keeps a screener from being whole.</summary>
public enum ScreenerGap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Question 2 is a yes, and 3, 4 or 5 has no answer.</summary>
    FollowUpMissing,

    /// <summary>Question 2 is a no, and 3, 4 or 5 has a yes: they are asked only after a yes.</summary>
    FollowUpWithoutThoughts,
}
