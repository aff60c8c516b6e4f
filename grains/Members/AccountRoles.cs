namespace TherapyGroups.Members;

/// <summary>What an account may be, together. The numbers are stored: never renumber.</summary>
[Flags]
public enum AccountRoles
{
    None = 0,
    Member = 1,
    PeerModerator = 2,
    Facilitator = 4,
    Clinician = 8,
    Administrator = 16,
}
