using Microsoft.AspNetCore.StaticFiles;

namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>The pages: always asked for again, so that a new version is there at once; unchanged ones cost a 304.</summary>
public static class StaticPages
{
    public static StaticFileOptions Options { get; } = new()
    {
        ContentTypeProvider = ContentTypes(),
        OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache",
    };

    /// <summary>The usual types, with the encoding said: the pages are UTF-8, whatever a browser would guess.</summary>
    private static FileExtensionContentTypeProvider ContentTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".html"] = "text/html; charset=utf-8";
        types.Mappings[".css"] = "text/css; charset=utf-8";
        types.Mappings[".js"] = "text/javascript; charset=utf-8";
        return types;
    }
}
