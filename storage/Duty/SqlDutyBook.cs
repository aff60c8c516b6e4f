using Dapper;
using TherapyGroups.Duty;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Duty;

/// <inheritdoc cref="IDutyBook"/>
public sealed class SqlDutyBook(Database database) : IDutyBook
{
    public Task<IReadOnlyList<MemberId>> OnDutyByLoad() => database.Read(connection => (IReadOnlyList<MemberId>)
    [
        .. connection.Query<string>(
            """
            SELECT d.clinician_id
            FROM duty d
            JOIN accounts a ON a.account_id = d.clinician_id AND a.verified_at IS NOT NULL
            WHERE d.on_duty = 1
            ORDER BY (SELECT COUNT(*) FROM risk_cases c
              WHERE c.phase <> 5 AND COALESCE(c.acknowledged_by, c.assigned_to) = d.clinician_id), d.since, d.clinician_id
            """).Select(id => new MemberId(id)),
    ]);

    public Task<bool> IsOnDuty(MemberId clinician) => database.Read(connection => connection.ExecuteScalar<long>(
        "SELECT COUNT(*) FROM duty WHERE clinician_id = @clinician AND on_duty = 1", new { clinician = clinician.Value }) > 0);

    public Task Set(MemberId clinician, bool onDuty, DateTimeOffset at) => database.Write(connection =>
    {
        connection.Execute(
            """
            INSERT INTO duty (clinician_id, on_duty, since) VALUES (@clinician, @onDuty, @at)
            ON CONFLICT (clinician_id) DO UPDATE SET on_duty = excluded.on_duty, since = excluded.since
            """,
            new { clinician = clinician.Value, onDuty = onDuty ? 1L : 0L, at = UnixTime.Of(at) });
        return onDuty
            ? connection.Execute(
                """
                UPDATE risk_cases SET deadline_at = @at, version = version + 1
                WHERE phase IN (1, 2) AND assigned_to IS NULL
                """,
                new { at = UnixTime.Of(at) })
            : 0;
    });
}
