namespace TherapyGroups.Groups;

/// <summary>What can be done to a message that stands.</summary>
public enum MessageChange
{
    /// <summary>By the author, within <see cref="MessageLimits.EditWindowMinutes"/>.</summary>
    Edit,

    /// <summary>By the author, at any time.</summary>
    Withdraw,

    /// <summary>By staff, with a reason.</summary>
    Hide,

    /// <summary>By staff, with a reason: the undoing of <see cref="Hide"/>.</summary>
    Restore,

    /// <summary>By staff: a content note that the author did not think of.</summary>
    AddNote,
}
