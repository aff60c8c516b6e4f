using TherapyGroups.Storage.Audit;

namespace TherapyGroups.ClientWeb.Commands;

/// <summary><c>audit verify</c>: proves the audit's chain, also while the server runs.</summary>
public static class AuditCommand
{
    private const string Usage = "Usage: audit verify [--data DIR]. Tells whether any row of the audit was changed, removed or moved.";

    public static Task<int> Run(string[] arguments) => arguments is ["verify", .. var rest]
        ? CommandLine.Run(rest, Usage, needsArgument: false, Verify)
        : CommandLine.Run([], Usage, needsArgument: true, Verify);

    private static async Task<int> Verify(CommandLine line)
    {
        using var storage = OpenStorage.Open(line);
        await storage.Keys.Check();
        var report = await new AuditVerification(storage.Database, storage.Keys).Run();
        foreach (var finding in report.Findings)
        {
            await Console.Out.WriteLineAsync(finding);
        }

        await Console.Out.WriteLineAsync(report.Holds
            ? $"The audit holds: {report.Rows} rows."
            : $"The audit does not hold: {report.Findings.Count} findings in {report.Rows} rows.");
        return report.Holds ? 0 : 1;
    }
}
