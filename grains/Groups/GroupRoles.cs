namespace TherapyGroups.Groups;

/// <summary>Roles in a group: what they may, and how the log writes them.</summary>
public static class GroupRoles
{
    /// <summary>Whether somebody runs the group: its facilitators, and administrators of the service.</summary>
    public static bool MayRun(GroupState group, Members.MemberId by, bool asAdministrator) =>
        asAdministrator || (group.Seats.TryGetValue(by, out var seat) && seat.Role == GroupRole.Facilitator);

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
