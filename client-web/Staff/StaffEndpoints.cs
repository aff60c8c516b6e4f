using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Staff;

/// <summary>What all of staff are told, whatever their work is.</summary>
public static class StaffEndpoints
{
    private const AccountRoles Staff =
        AccountRoles.PeerModerator | AccountRoles.Facilitator | AccountRoles.Clinician | AccountRoles.Administrator;

    public static void MapStaff(this IEndpointRouteBuilder api) => api.MapGet("/staff/warnings", Read).RequireRole(Staff);

    private static async Task<IResult> Read(Caller caller, StaffWarnings warnings) =>
        Results.Json(await warnings.Read(), Json.Options);
}
