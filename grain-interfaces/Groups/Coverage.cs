namespace TherapyGroups.Groups;

/// <summary>Who must be reachable while a room is open. The numbers are stored: never renumber.</summary>
public enum Coverage
{
    None = 0,
    Moderator = 1,
    Clinician = 2,
}
