namespace TherapyGroups.Tests.Simulation.Model;

/// <summary>What the real schema and its conditional writes forbid. A broken variant does without one.</summary>
[Flags]
public enum Guards
{
    None = 0,

    /// <summary>An append must be the head plus one.</summary>
    NextSeq = 1,

    /// <summary>A message id is posted once in a group.</summary>
    MessagePostedOnce = 2,

    /// <summary>A screening is saved only from the cursor it was read at, and a retry only after the try before it.</summary>
    CursorUnmoved = 4,

    /// <summary>A member has one open case, whatever group its evidence is from.</summary>
    OneOpenCase = 8,

    /// <summary>A case is saved only over the version it was read at.</summary>
    CaseVersion = 16,

    All = NextSeq | MessagePostedOnce | CursorUnmoved | OneOpenCase | CaseVersion,
}
