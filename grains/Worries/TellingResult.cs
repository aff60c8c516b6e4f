namespace TherapyGroups.Worries;

/// <summary>How the telling of a worry ended.</summary>
public enum TellingResult
{
    /// <summary>It is with the clinicians.</summary>
    Told,

    /// <summary>Another worry of the teller's has this id: nothing is changed, and nothing kept.</summary>
    IdReused,

    /// <summary>The teller has told a lot within the hour.</summary>
    TooMany,

    /// <summary>Whom it is about has no account (any more).</summary>
    NobodyThere,
}
