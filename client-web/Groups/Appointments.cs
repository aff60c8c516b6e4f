using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>Makes people staff of a group: checked, recorded, done.</summary>
public sealed class Appointments(IGroupDirectory directory, IGrainFactory grains, IAuditTrail audit, TimeProvider time)
{
    /// <summary>The highest first.</summary>
    private static readonly (string Name, AccountRoles Account, GroupRole Group)[] Roles =
    [
        ("facilitator", AccountRoles.Facilitator, GroupRole.Facilitator),
        ("peer-moderator", AccountRoles.PeerModerator, GroupRole.PeerModerator),
    ];

    /// <summary>The highest role the caller may give and take in this group; null for none.</summary>
    public static async Task<GroupRole?> Highest(Caller caller, GroupId group, IGroupDirectory directory)
    {
        if (caller.Is(AccountRoles.Administrator))
        {
            return GroupRole.Facilitator;
        }

        return caller.Is(AccountRoles.Facilitator) && await directory.FindSeat(group, caller.Id) is { Role: GroupRole.Facilitator }
            ? GroupRole.PeerModerator
            : null;
    }

    /// <summary>Whoever makes a group as a facilitator facilitates it.</summary>
    public async Task Founded(GroupId group, Caller founder)
    {
        if (founder.Is(AccountRoles.Facilitator))
        {
            await Seat(group, founder.Account, GroupRole.Facilitator);
        }
    }

    /// <summary>
    /// In which role somebody comes by joining. A peer moderator keeps a group that never had one: an administrator has invited them for
    /// that, and a room without anybody to keep it is worse. Everywhere else they are a member until they are appointed, also after they
    /// were dismissed.
    /// </summary>
    public async Task<GroupRole> RoleOnJoining(GroupId group, Caller caller) =>
        caller.Is(AccountRoles.PeerModerator) && !await directory.HasHadModerator(group) ? GroupRole.PeerModerator : GroupRole.Member;

    /// <param name="caller">Who appoints.</param>
    /// <param name="group">Where.</param>
    /// <param name="asked">To which role; null for the highest that the account has.</param>
    /// <param name="find">Looks for whom; only once the caller may appoint anybody.</param>
    public async Task<IResult> Appoint(Caller caller, GroupId group, string? asked, Func<Task<Account?>> find)
    {
        if (asked is not null && Roles.All(role => role.Name != asked))
        {
            return (Problem)ProblemCode.InvalidRole;
        }

        if (await Highest(caller, group, directory) is not { } highest)
        {
            return (Problem)ProblemCode.Forbidden;
        }

        if (await find() is not { DeactivatedAt: null } account)
        {
            return (Problem)ProblemCode.NotFound;
        }

        var held = Roles.Where(role => account.Holds(role.Account, caller.At) && (asked ?? role.Name) == role.Name).ToList();
        if (held.Count == 0)
        {
            return (Problem)ProblemCode.RoleMissing;
        }

        var (name, _, role) = held[0];
        return role > highest ? (Problem)ProblemCode.Forbidden : await Appoint(caller, group, account, name, role);
    }

    private async Task<IResult> Appoint(Caller caller, GroupId group, Account account, string name, GroupRole role)
    {
        await audit.Record(new AuditEntry(time.Now(), caller.Id, $"group.appoint {name}", $"{group}/{account.Id}", ""));
        return await Seat(group, account, role) switch
        {
            SeatStaffResult.Seated or SeatStaffResult.Unchanged => Results.Json(new AppointedView(account.Id.Value, name), Json.Options),
            SeatStaffResult.UnknownGroup => (Problem)ProblemCode.UnknownGroup,
            SeatStaffResult.Removed => (Problem)ProblemCode.Removed,
        };
    }

    private Task<SeatStaffResult> Seat(GroupId group, Account account, GroupRole role) =>
        grains.GetGrain<IGroupGrain>(group.Value).SeatStaff(new SeatStaff(account.Id, account.Pseudonym, role));

    private sealed record AppointedView(string Id, string Role);
}
