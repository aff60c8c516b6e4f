using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Handoff;

/// <summary>Talking in private: the clinician's offer, and the answer of whoever was asked in.</summary>
public static class HandoffEndpoints
{
    public static void MapHandoff(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{id}/handoff", Offer).RequireRole(AccountRoles.Clinician);
        api.MapGet("/me/private-rooms", List);
        api.MapPost("/me/private-rooms", Want);
        api.MapPost("/me/private-rooms/{groupId}/accept", Accept);
        api.MapPost("/me/private-rooms/{groupId}/decline", Decline);
    }

    private static Task<IResult> Offer(Caller caller, string id, OfferBody? body, Handoffs handoffs) =>
        handoffs.Offer(caller, new CaseId(id), body?.IntroducedBy);

    private static async Task<IResult> List(Caller caller, IPrivateRoomBook rooms, Handoffs handoffs)
    {
        var views = new List<MyRoomView>();
        foreach (var room in await rooms.OpenTo(caller.Id))
        {
            var clinician = await handoffs.ClinicianIn(room);
            if (room.PlaceOf(caller.Id) is { } place)
            {
                var role = room.Peer == caller.Id ? "peer-moderator" : "member";
                views.Add(new MyRoomView(room.Group.Value, clinician, PrivateRoomView.NameOf(place), role));
            }
            else if (clinician is not null)
            {
                views.Add(new MyRoomView(room.Group.Value, clinician, "accepted", "clinician"));
            }
        }

        return Results.Json(views, Json.Options);
    }

    /// <summary>The member asks for a clinician. The offer itself is always a clinician's.</summary>
    private static async Task<IResult> Want(
        Caller caller, IPrivateRoomBook rooms, IDutyBook duty, IGrainFactory grains, TimeProvider time)
    {
        if (await rooms.Want(caller.Id, time.Now()) is not { } id)
        {
            return (Problem)ProblemCode.NothingOpen;
        }

        await grains.GetGrain<IRiskCaseGrain>(id.Value).EvidenceAdded();
        return Results.Json(
            new WantedView("asked", await duty.IsSomebodyThereFor(caller.Id)), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static Task<IResult> Accept(Caller caller, string groupId, Handoffs handoffs) =>
        handoffs.Accept(caller, new GroupId(groupId));

    private static Task<IResult> Decline(Caller caller, string groupId, Handoffs handoffs) =>
        handoffs.Decline(caller, new GroupId(groupId));

    private sealed record OfferBody(string? IntroducedBy);

    /// <param name="Clinician">Who is in it now; null while no clinician is.</param>
    private sealed record MyRoomView(string GroupId, string? Clinician, string State, string As);

    private sealed record WantedView(string Status, bool ClinicianOnDuty);
}
