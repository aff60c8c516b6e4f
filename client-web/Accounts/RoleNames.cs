using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Roles as the contract names them.</summary>
public static class RoleNames
{
    private static readonly (AccountRoles Role, string Name)[] All =
    [
        (AccountRoles.Member, "member"),
        (AccountRoles.PeerModerator, "peer-moderator"),
        (AccountRoles.Facilitator, "facilitator"),
        (AccountRoles.Clinician, "clinician"),
        (AccountRoles.Administrator, "administrator"),
    ];

    /// <summary>The roles whose rights an account has at that moment.</summary>
    public static IReadOnlyList<string> Of(Account account, DateTimeOffset now) =>
        [.. All.Where(pair => account.Holds(pair.Role, now)).Select(pair => pair.Name)];

    /// <summary>A role that an invitation can give, or null.</summary>
    public static AccountRoles? ParseStaff(string? name) =>
        All.Where(pair => pair.Name == name && pair.Role != AccountRoles.Member).Select(pair => (AccountRoles?)pair.Role).FirstOrDefault();
}
