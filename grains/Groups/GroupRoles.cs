namespace TherapyGroups.Groups;

/// <summary>How a joining's role is written in the log.</summary>
public static class GroupRoles
{
    public static string Name(GroupRole role) => role switch
    {
        GroupRole.Member => "member",
        GroupRole.PeerModerator => "peer-moderator",
        GroupRole.Facilitator => "facilitator",
    };

    public static GroupRole Parse(string name) => name switch
    {
        "member" => GroupRole.Member,
        "peer-moderator" => GroupRole.PeerModerator,
        "facilitator" => GroupRole.Facilitator,
        _ => throw new FormatException("The log names a role in a group that this program does not know."),
    };
}
