using System.Reflection;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.ClientWeb.Demo;
using TherapyGroups.ClientWeb.Staff;
using TherapyGroups.Silo.Editions;

namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>Whether the server lives and can work, and what it is.</summary>
public static class HealthEndpoints
{
    /// <summary>Many a probe asks for the head alone.</summary>
    private static readonly string[] Asked = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", Asked, () => Results.Text("live"));
        app.MapMethods("/health/ready", Asked, async (Readiness readiness) => await readiness.IsReady()
            ? Results.Text("ready")
            : (Problem)ProblemCode.StorageUnavailable);
        app.MapGet("/shell.json", (Shell shell) => shell.List());
        app.MapGet("/health/detail", Detail);
    }

    /// <summary>For whoever watches from outside: which part does not work. 200 with what is wrong, also when something is.</summary>
    private static async Task<IResult> Detail(Readiness readiness, StaffWarnings warnings)
    {
        var isReady = await readiness.IsReady();
        return Results.Json(new DetailView(isReady ? "ready" : "unavailable", isReady ? (await warnings.Pager()).State : "unknown"));
    }

    public static void MapAbout(this IEndpointRouteBuilder api) =>
        api.MapGet("/about", async (DemoPeople demo, SetupCode setUp) =>
            new AboutView(demo.IsDemo, Version, GrainHost.Edition, await setUp.IsWaiting()))
            .AllowAnonymous().OpenBeforeSecondFactor();

    private static string Version => Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "";

    private sealed record AboutView(bool Demo, string Version, string Edition, bool SetUpWaiting);

    /// <param name="Storage"><c>ready</c> or <c>unavailable</c>.</param>
    /// <param name="Pager"><c>off</c>, <c>untried</c>, <c>working</c>, <c>failing</c> or <c>unknown</c>.</param>
    private sealed record DetailView(string Storage, string Pager);
}
