namespace TherapyGroups.Groups;

/// <summary>What somebody is in one group. The numbers are stored: never renumber.</summary>
public enum GroupRole
{
    Member = 1,
    PeerModerator = 2,
    Facilitator = 3,
}
