using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using TherapyGroups.ClientWeb.Hosting;

namespace TherapyGroups.Tests.Server.Access;

/// <summary>Every endpoint that the product maps, read from the product itself: <c>GET /api/groups/{id}</c>.</summary>
internal static class RouteTable
{
    public static IReadOnlyList<string> Endpoints { get; } = Read();

    private static List<string> Read()
    {
        using var folder = new TestFolder();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddTherapyGroupsWeb(new StartOptions(folder.Path, IsDemo: false));
        var app = builder.Build();
        app.UseTherapyGroupsWeb();
        return
        [
            .. from source in ((IEndpointRouteBuilder)app).DataSources
               from endpoint in source.Endpoints.OfType<RouteEndpoint>()
               from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
               where method != "HEAD" // which is GET without the body
               let name = $"{method} {endpoint.RoutePattern.RawText?.TrimEnd('/')}"
               orderby name.Split(' ')[1], name
               select name,
        ];
    }
}
