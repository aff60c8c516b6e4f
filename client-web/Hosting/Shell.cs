using System.Security.Cryptography;
using System.Text;
using TherapyGroups.ClientWeb.Access;

namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>
/// The pages and what they are made of, as one version: what the service worker keeps on a device, so that they open without a connection.
/// </summary>
public sealed class Shell
{
    private const string Worker = "/service-worker.js";
    private const string Index = "index.html";

    private readonly View view;

    public Shell(IWebHostEnvironment host)
    {
        var files = Directory.EnumerateFiles(host.WebRootPath, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Address(Path.GetRelativePath(host.WebRootPath, file)), File: file))
            .Where(file => file.Path != Worker)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, file) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        view = new View(Convert.ToHexStringLower(hash.GetHashAndReset())[..16], [.. files.Select(file => file.Path)]);
    }

    public IResult List() => Results.Json(view, Json.Options);

    /// <summary>What a browser asks for: a folder's page is the folder.</summary>
    private static string Address(string file)
    {
        var path = "/" + file.Replace(Path.DirectorySeparatorChar, '/');
        return path.EndsWith("/" + Index, StringComparison.Ordinal) ? path[..^Index.Length] : path;
    }

    private sealed record View(string Version, IReadOnlyList<string> Files);
}
