namespace TherapyGroups.Groups;

/// <summary>How an append to a group's log ended.</summary>
public enum AppendResult
{
    /// <summary>On disk.</summary>
    Saved,

    /// <summary>
    /// Nothing was stored: this sequence number or this message id is taken. Either the message was posted before, or another
    /// activation of the grain has appended meanwhile.
    /// </summary>
    Conflict,
}
