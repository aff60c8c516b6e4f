using System.Text.Json;
using TherapyGroups.Audit;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Storage.RiskCases;

/// <summary>What the audit says of a case's history, in the same write: an act of a person without its row cannot be.</summary>
internal static class CaseAudit
{
    /// <summary>Null for what no person did.</summary>
    public static AuditEntry? Of(RiskCase riskCase, CaseHistoryEntry entry) => entry.By is { } person && Act(entry.Kind) is { } act
        ? new AuditEntry(
            entry.At, person, act, riskCase.Id.Value,
            entry.Disposition is { } disposition ? JsonNamingPolicy.KebabCaseLower.ConvertName(disposition.ToString()) : "")
        : null;

    private static string? Act(CaseHistoryKind kind) => kind switch
    {
        CaseHistoryKind.Acknowledged => "case.acknowledge",
        CaseHistoryKind.InContact => "case.contact",
        CaseHistoryKind.Noted => "case.note",
        CaseHistoryKind.Resolved => "case.resolve",
        CaseHistoryKind.Screened => "case.screening",
        CaseHistoryKind.TakenOver => "case.take-over",
        _ => null,
    };
}
