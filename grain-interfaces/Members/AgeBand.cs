namespace TherapyGroups.Members;

/// <summary>The only thing asked about age. The numbers are stored: never renumber.</summary>
public enum AgeBand
{
    /// <summary>18 and older.</summary>
    Adult = 1,

    /// <summary>13 to 17. Younger children are turned away with the address of help made for them.</summary>
    Teen = 2,
}
