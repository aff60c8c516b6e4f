using Microsoft.AspNetCore.ResponseCompression;
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

    public static void Compress(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/html", "text/css", "text/javascript", "application/json", "image/svg+xml"];
    }

    /// <summary>
    /// Compresses the pages alone. What the API answers mixes one person's words with what another may have sent, and the length of such
    /// a mixture, compressed, tells of the words.
    /// </summary>
    public static void UseStaticCompression(this IApplicationBuilder app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
        pages => pages.UseResponseCompression());

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
