using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.ClientWeb.Administration;
using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.ClientWeb.Clinicians;
using TherapyGroups.ClientWeb.Groups;
using TherapyGroups.ClientWeb.Handoff;
using TherapyGroups.ClientWeb.Moderation;
using TherapyGroups.ClientWeb.Privacy;
using TherapyGroups.ClientWeb.Safety;
using TherapyGroups.ClientWeb.Staff;

namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>The way of a request.</summary>
public static class WebPipeline
{
    public static void UseTherapyGroupsWeb(this WebApplication app)
    {
        app.UseMiddleware<RequestSpans>();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseSecurityHeaders();
        app.UseCrossSiteGuard();
        app.UseControlCharacterGuard();
        app.UseBodyLimit();
        app.UseBodyEncoding();
        app.UseStaticCompression();
        app.UseDefaultFiles();
        app.UseStaticFiles(StaticPages.Options);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseRoles();
        app.UseBlankIdGuard();

        app.MapHealth();
        var api = app.MapGroup("/api").RequireAuthorization();
        api.MapPeople();
        api.MapRooms();
        api.MapItemTalk();
        api.MapModerationSummary();
        api.MapAsks();
        api.MapCases();
        api.MapLabels();
        api.MapDesk();
        api.MapDuty();
        api.MapShifts();
        api.MapDrills();
        api.MapFigures();
        api.MapStaff();
        api.MapAdministration();
        api.MapStanding();
        api.MapAccountList();
        api.MapGroupSettings();
        api.MapCredentials();
        api.MapCrisisContacts();
        api.MapAbout();
    }

    private static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapAccounts();
        api.MapTotp();
        api.MapPasskeys();
        api.MapPrivacy();
    }

    private static void MapRooms(this IEndpointRouteBuilder api)
    {
        api.MapDirectory();
        api.MapGroups();
        api.MapSessions();
        api.MapBlocks();
        api.MapModerators();
        api.MapPace();
        api.MapMessages();
        api.MapFeeds();
        api.MapFilters();
        api.MapContentNotes();
        api.MapModeration();
        api.MapSanctions();
        api.MapAppeals();
    }

    /// <summary>What clinicians do beside the case itself, and members for themselves and for each other.</summary>
    private static void MapDesk(this IEndpointRouteBuilder api)
    {
        api.MapFollowUps();
        api.MapWorries();
        api.MapSafetyPlan();
        api.MapCare();
        api.MapDebriefs();
        api.MapHandoff();
    }
}
