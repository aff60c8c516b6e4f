namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>How the server was asked to start.</summary>
/// <param name="DataFolder">Where everything durable lives.</param>
/// <param name="IsDemo">Whether to fill a fresh data folder with demo people and groups.</param>
public sealed record StartOptions(string DataFolder, bool IsDemo)
{
    public const string DataVariable = "THERAPYGROUPS_DATA";
    private const string DataFolderDefault = "data";

    /// <summary>Takes what is ours from the command line; the rest is ASP.NET Core's (<c>--urls</c>).</summary>
    /// <exception cref="StartException">With a sentence for the person who typed it.</exception>
    public static (StartOptions Options, string[] Others) Parse(IReadOnlyList<string> arguments)
    {
        var folder = Environment.GetEnvironmentVariable(DataVariable) is { Length: > 0 } given ? given : DataFolderDefault;
        var isDemo = false;
        var rest = new List<string>();
        for (var index = 0; index < arguments.Count; index++)
        {
            switch (arguments[index])
            {
                case "--demo":
                    isDemo = true;
                    break;
                case "--data" when index + 1 < arguments.Count:
                    folder = arguments[++index];
                    break;
                case "--data":
                    throw new StartException("--data needs a folder.");
                case "--urls" when index + 1 < arguments.Count:
                    rest.Add(arguments[index]);
                    rest.Add(arguments[++index]);
                    break;
                case var known when known.StartsWith("--data=", StringComparison.Ordinal):
                    folder = known["--data=".Length..];
                    break;
                case var known when known.Contains('=', StringComparison.Ordinal):
                    rest.Add(known);
                    break;
                case var unknown:
                    throw new StartException(
                        $"'{unknown}' is not known. Known are --demo, --data DIR, --urls ADDRESS, and the commands replay, backup, "
                        + "restore, audit, labels, reset-totp and rotate-key.");
            }
        }

        if (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal))
        {
            throw new StartException("--data needs a folder.");
        }

        return (new StartOptions(Path.GetFullPath(folder), isDemo), [.. rest]);
    }
}
