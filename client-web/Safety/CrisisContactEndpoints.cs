using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Silo.Safety;

namespace TherapyGroups.ClientWeb.Safety;

/// <summary>
/// <c>GET /api/crisis-contacts?country=US</c> → whom to call or write to in that country; without one, in the caller's own, else
/// those who know a helpline anywhere. For everybody, signed in or not. The country is looked up and not kept.
/// </summary>
public static class CrisisContactEndpoints
{
    public static void MapCrisisContacts(this IEndpointRouteBuilder api) =>
        api.MapGet("/crisis-contacts", List).AllowAnonymous().OpenBeforeSecondFactor();

    private static IResult List(string? country, CrisisContacts contacts, HttpContext context)
    {
        var where = string.IsNullOrEmpty(country) ? context.Features.Get<Caller>()?.Account.Country ?? "" : country.ToUpperInvariant();
        return Results.Json(new ContactsView(where, contacts.Of(where)), Json.Options);
    }

    private sealed record ContactsView(string Country, IReadOnlyList<CrisisContact> Contacts);
}
