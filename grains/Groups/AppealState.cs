namespace TherapyGroups.Groups;

/// <summary>Where an appeal stands. The numbers are stored: never renumber.</summary>
public enum AppealState
{
    Open = 1,

    /// <summary>The sanction stands.</summary>
    Upheld = 2,

    /// <summary>The sanction ended with the decision.</summary>
    Lifted = 3,
}
