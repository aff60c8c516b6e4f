using System.Reflection;

namespace TherapyGroups.Tests.Tidy;

/// <summary>The files of this repository that people write.</summary>
internal static class SourceTree
{
    private static readonly string[] Made = ["artifacts", "node_modules", ".git", "data", "TestResults"];

    public static string Root { get; } = typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(one => one.Key == "Root").Value ?? throw new InvalidOperationException("The project file does not say where the root is.");

    /// <summary>Paths from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files(params string[] extensions) =>
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Made.Contains) && extensions.Contains(Path.GetExtension(path))),
    ];

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));
}
