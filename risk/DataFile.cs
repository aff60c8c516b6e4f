namespace TherapyGroups.Risk;

/// <summary>The data that is compiled into the library: lexicons, tables, the model.</summary>
internal static class DataFile
{
    /// <summary>The lines of a text resource, without comments (<c>#</c> to the end of the line) and empty lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string content = (comment < 0 ? line : line[..comment]).Trim();
            if (content.Length > 0)
            {
                yield return content;
            }
        }
    }

    /// <summary>Opens a resource by its file name; a missing one is a broken build.</summary>
    public static Stream Open(string name) =>
        typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is not in the assembly");

    public static bool Exists(string name) => typeof(DataFile).Assembly.GetManifestResourceInfo(name) is not null;
}
