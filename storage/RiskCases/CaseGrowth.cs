using System.Data.Common;
using Dapper;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Duty;

namespace TherapyGroups.Storage.RiskCases;

/// <summary>What evidence needs to know of a case, and what it leaves there, inside the transaction that brings it.</summary>
internal static class CaseGrowth
{
    /// <summary>Whoever has taken the case; <see cref="CaseHolder.Nobody"/> if nobody has.</summary>
    public static CaseHolder HolderOf(DbConnection connection, RiskCase riskCase, DateTimeOffset now)
    {
        if (riskCase.AcknowledgedBy is not { } clinician)
        {
            return CaseHolder.Nobody;
        }

        var asked = new
        {
            id = riskCase.Id.Value, clinician = clinician.Value, role = (long)AccountRoles.Clinician, now = UnixTime.Of(now),
            acknowledged = (long)CaseHistoryKind.Acknowledged, takenOver = (long)CaseHistoryKind.TakenOver,
        };
        var isOnDuty = connection.ExecuteScalar<long>(
            $"""
            SELECT COUNT(*) {SqlDutyBook.FromOnDuty} AND a.deactivated_at IS NULL AND (a.roles & @role) = @role
            WHERE d.clinician_id = @clinician AND d.on_duty = 1
            """,
            asked) > 0;
        var seenAt = connection.ExecuteScalar<long?>("SELECT COALESCE(seen_at, since) FROM duty WHERE clinician_id = @clinician", asked);
        var answeredAt = connection.ExecuteScalar<long?>(
            "SELECT MAX(at) FROM case_history WHERE case_id = @id AND by_id = @clinician AND kind IN (@acknowledged, @takenOver)",
            asked);
        return new CaseHolder(isOnDuty, answeredAt.ToTime(), seenAt.ToTime());
    }

    /// <summary>
    /// Saves a case that has grown, with the line of its history that says so; and one more, that of who had it, if that made it come back
    /// to the desk. Returns the case as it stands then.
    /// </summary>
    public static RiskCase Save(DbConnection connection, RiskCase before, RiskCase grown, CaseHistoryEntry entry)
    {
        Update(connection, grown, entry);
        if (before.AcknowledgedBy is not { } holder || grown.AcknowledgedBy is not null)
        {
            return grown;
        }

        var returned = grown with { Version = grown.Version + 1 };
        Update(connection, returned, new CaseHistoryEntry(entry.At, CaseHistoryKind.Returned, holder));
        return returned;
    }

    /// <summary>Saves a case with a line of its history, of which the transaction has read the row.</summary>
    public static void Update(DbConnection connection, RiskCase changed, CaseHistoryEntry entry)
    {
        if (!RiskCaseRow.TryUpdate(connection, changed))
        {
            throw new InvalidOperationException("A case changed within the transaction that reads it.");
        }

        RiskCaseRow.InsertHistory(connection, changed, entry, noteSealed: null);
    }
}
