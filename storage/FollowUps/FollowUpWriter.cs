using System.Data.Common;
using Dapper;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Storage.FollowUps;

/// <summary>Writes a reminder with the resolving of its case, in the same transaction.</summary>
internal static class FollowUpWriter
{
    public static void Write(DbConnection connection, RiskCase resolved, CaseHistoryEntry entry)
    {
        if (entry is { Kind: CaseHistoryKind.Resolved, FollowUpAt: { } due, By: { } clinician })
        {
            connection.Execute(
                "INSERT INTO follow_ups (case_id, clinician_id, due_at) VALUES (@id, @clinician, @due)",
                new { id = resolved.Id.Value, clinician = clinician.Value, due = UnixTime.Of(due) });
        }
    }
}
