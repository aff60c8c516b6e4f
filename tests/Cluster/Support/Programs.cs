using System.Reflection;

namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>Where the built programs are, and the script that makes their database.</summary>
internal static class Programs
{
    public static string Silo => Metadata("Silo");

    public static string FrontEnd => Metadata("FrontEnd");

    public static string Role => Metadata("Role");

    private static string Metadata(string name) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == name).Value
        ?? throw new InvalidOperationException($"The project file does not say where the {name} is.");
}
