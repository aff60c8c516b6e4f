namespace TherapyGroups.RiskCases;

/// <summary>Whose answer new evidence asks for.</summary>
public enum NewsFor
{
    /// <summary>Nobody's: it is added, and the clock stays as it is.</summary>
    Nobody,

    /// <summary>That of whoever has the case, or is asked to take it: their clock starts, or runs out sooner.</summary>
    WhoeverHasIt,

    /// <summary>Somebody else's: who has the case is not there. It comes back to the desk, and is given to another.</summary>
    TheDesk,
}
