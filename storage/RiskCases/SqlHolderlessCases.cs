using Dapper;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Storage.RiskCases;

/// <inheritdoc cref="IHolderlessCases"/>
public sealed class SqlHolderlessCases(Database database, TimeProvider time) : IHolderlessCases
{
    public Task<IReadOnlyList<(CaseId Case, MemberId Holder)>> Find(int limit) => database.Read(connection =>
        (IReadOnlyList<(CaseId, MemberId)>)
        [
            .. connection.Query<(string Case, string Holder)>(
                """
                SELECT c.case_id, COALESCE(c.acknowledged_by, c.assigned_to)
                FROM risk_cases c
                WHERE c.phase <> 5 AND COALESCE(c.acknowledged_by, c.assigned_to) IS NOT NULL
                  AND (COALESCE(c.acknowledged_by, c.assigned_to) = c.member_id OR NOT EXISTS (
                  SELECT 1 FROM accounts a
                  WHERE a.account_id = COALESCE(c.acknowledged_by, c.assigned_to) AND a.deactivated_at IS NULL
                    AND a.verified_at IS NOT NULL AND (a.licence_expires_at IS NULL OR a.licence_expires_at > @now)
                    AND (a.roles & @clinician) = @clinician))
                ORDER BY c.raised_at LIMIT @limit
                """,
                new { clinician = (long)AccountRoles.Clinician, now = UnixTime.Of(time.GetUtcNow()), limit })
                .Select(row => (new CaseId(row.Case), new MemberId(row.Holder))),
        ]);
}
