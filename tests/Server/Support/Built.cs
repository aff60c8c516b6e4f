using System.Reflection;

namespace TherapyGroups.Tests.Server.Support;

/// <summary>The program under test, as the project file noted it at build time.</summary>
public static class Built
{
    /// <summary>No limits: tests make many accounts and post fast, all from one address.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoLimits = new Dictionary<string, string>
    {
        ["Limits__PostsPer10Seconds"] = "0",
        ["Limits__AccountsPerHour"] = "0",
        ["Limits__SignInsPerMinute"] = "0",
        ["Limits__JoinsPerMinute"] = "0",
        ["Limits__ReportsPerMinute"] = "0",
    };

    public static string Program { get; } =
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "Server").Value
        ?? throw new InvalidOperationException("The project file does not say where the server is.");

    /// <summary>The released model, as a file.</summary>
    public static string RiskModel { get; } =
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "RiskModel").Value
        ?? throw new InvalidOperationException("The project file does not say where the model is.");

    /// <summary>The folder with what operators install.</summary>
    public static string Deploy { get; } =
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "Deploy").Value
        ?? throw new InvalidOperationException("The project file does not say where the deployment is.");

    public static Task<ServerProcess> StartDemo(TestFolder folder, IReadOnlyDictionary<string, string>? environment = null) =>
        ServerProcess.Start(Program, folder.Path, ["--demo"], environment ?? NoLimits);
}
