using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Duty;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Duty;

/// <inheritdoc cref="IShiftBook"/>
public sealed class SqlShiftBook(Database database, AccountKeys keys) : IShiftBook
{
    private const string Select =
        """
        SELECT shift_id AS id, clinician_id AS clinician, starts_at AS startsAt, ends_at AS endsAt, planned_by AS plannedBy
        FROM duty_shifts
        """;

    public Task<ShiftResult> Plan(Shift shift, DateTimeOffset at) => database.Write(connection =>
    {
        var planned = connection.Execute(
            """
            INSERT INTO duty_shifts (shift_id, clinician_id, starts_at, ends_at, planned_by)
            SELECT @id, @clinician, @startsAt, @endsAt, @plannedBy
            WHERE NOT EXISTS (
              SELECT 1 FROM duty_shifts WHERE clinician_id = @clinician AND starts_at < @endsAt AND ends_at > @startsAt)
            """,
            new
            {
                id = shift.Id,
                clinician = shift.Clinician.Value,
                startsAt = UnixTime.Of(shift.StartsAt),
                endsAt = UnixTime.Of(shift.EndsAt),
                plannedBy = shift.PlannedBy.Value,
            });
        if (planned == 0)
        {
            return ShiftResult.Overlaps;
        }

        AuditWriter.Append(connection, keys.Records, new AuditEntry(at, shift.PlannedBy, "shift.plan", shift.Clinician.Value, ""));
        return ShiftResult.Done;
    });

    public Task<IReadOnlyList<Shift>> Between(DateTimeOffset from, DateTimeOffset to, int limit) => database.Read(connection =>
        (IReadOnlyList<Shift>)
        [
            .. connection.Query<Row>(
                Select + " WHERE ends_at > @from AND starts_at < @to ORDER BY starts_at, shift_id LIMIT @limit",
                new { from = UnixTime.Of(from), to = UnixTime.Of(to), limit }).Select(row => row.ToShift()),
        ]);

    public Task<Shift?> Find(string id) => database.Read(connection =>
        connection.QuerySingleOrDefault<Row>(Select + " WHERE shift_id = @id", new { id })?.ToShift());

    public Task<bool> Cancel(string id, MemberId by, DateTimeOffset at) => database.Write(connection =>
    {
        if (connection.Execute("DELETE FROM duty_shifts WHERE shift_id = @id", new { id }) == 0)
        {
            return false;
        }

        AuditWriter.Append(connection, keys.Records, new AuditEntry(at, by, "shift.cancel", id, ""));
        return true;
    });

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Clinician { get; init; } = "";

        public long StartsAt { get; init; }

        public long EndsAt { get; init; }

        public string PlannedBy { get; init; } = "";

        public Shift ToShift() => new(
            Id, new MemberId(Clinician), StartsAt.ToTime(), EndsAt.ToTime(), new MemberId(PlannedBy));
    }
}
