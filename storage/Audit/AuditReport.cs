namespace TherapyGroups.Storage.Audit;

/// <summary>What the verification of the audit found.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Findings">One sentence for each thing that is wrong, in the order of the rows; empty if the chain holds.</param>
public sealed record AuditReport(long Rows, IReadOnlyList<string> Findings)
{
    public bool Holds => Findings.Count == 0;
}
