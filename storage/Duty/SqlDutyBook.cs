using Dapper;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Duty;

/// <inheritdoc cref="IDutyBook"/>
public sealed class SqlDutyBook(Database database, TimeProvider time) : IDutyBook
{
    private const string OpenCases =
        """
        (SELECT COUNT(*) FROM risk_cases c
          WHERE c.phase <> 5 AND c.is_drill = 0 AND COALESCE(c.acknowledged_by, c.assigned_to) = d.clinician_id)
        """;

    /// <summary>Needs <c>@now</c>, in Unix milliseconds.</summary>
    internal const string FromOnDuty =
        """
        FROM duty d
        JOIN accounts a ON a.account_id = d.clinician_id AND a.verified_at IS NOT NULL
          AND (a.licence_expires_at IS NULL OR a.licence_expires_at > @now)
        """;

    public Task<IReadOnlyList<MemberId>> OnDutyByLoad() => database.Read(connection => (IReadOnlyList<MemberId>)
    [
        .. connection.Query<string>(
            $"SELECT d.clinician_id {FromOnDuty} WHERE d.on_duty = 1 ORDER BY {OpenCases}, d.since, d.clinician_id",
            new { now = UnixTime.Of(time.GetUtcNow()) }).Select(id => new MemberId(id)),
    ]);

    public Task<bool> IsOnDuty(MemberId clinician) => database.Read(connection => connection.ExecuteScalar<long>(
        $"SELECT COUNT(*) {FromOnDuty} WHERE d.clinician_id = @clinician AND d.on_duty = 1",
        new { clinician = clinician.Value, now = UnixTime.Of(time.GetUtcNow()) }) > 0);

    public Task<RoutingQuestion> Question(GroupId group, MemberId member) => database.Read(connection =>
    {
        var about = new
        {
            group = group.Value, member = member.Value, facilitator = (long)GroupRole.Facilitator, now = UnixTime.Of(time.GetUtcNow()),
        };
        var country = connection.QuerySingleOrDefault<string>("SELECT country FROM accounts WHERE account_id = @member", about);
        var language = connection.QuerySingleOrDefault<string>("SELECT language FROM groups WHERE group_id = @group", about);
        var rows = connection.Query<CandidateRow>(
            $"""
            SELECT d.clinician_id AS clinician, d.since, COALESCE(a.jurisdiction, '') AS jurisdictions,
              COALESCE(l.languages, '') AS languages, {OpenCases} AS openCases,
              (SELECT COUNT(*) FROM seats s WHERE s.group_id = @group AND s.member_id = d.clinician_id AND s.role = @facilitator)
                AS facilitates
            {FromOnDuty}
            LEFT JOIN duty_languages l ON l.clinician_id = d.clinician_id
            WHERE d.on_duty = 1
            """,
            about);
        return new RoutingQuestion(country ?? "", language ?? "", [.. rows.Select(row => row.ToCandidate())]);
    });

    public Task Set(MemberId clinician, bool onDuty, DateTimeOffset at) => database.Write(connection =>
    {
        var duty = new { clinician = clinician.Value, onDuty = onDuty ? 1L : 0L, at = UnixTime.Of(at) };
        connection.Execute(
            """
            INSERT INTO duty (clinician_id, on_duty, since) VALUES (@clinician, @onDuty, @at)
            ON CONFLICT (clinician_id) DO UPDATE SET on_duty = excluded.on_duty, since = excluded.since
            """,
            duty);
        return connection.Execute(
            onDuty
                ? "UPDATE risk_cases SET deadline_at = @at, version = version + 1 WHERE phase IN (1, 2) AND assigned_to IS NULL"
                : """
                  UPDATE risk_cases SET assigned_to = NULL, deadline_at = @at, version = version + 1
                  WHERE phase IN (1, 2) AND assigned_to = @clinician
                  """,
            duty);
    });

    public Task SetLanguages(MemberId clinician, string languages) => database.Write(connection => connection.Execute(
        """
        INSERT INTO duty_languages (clinician_id, languages) VALUES (@clinician, @languages)
        ON CONFLICT (clinician_id) DO UPDATE SET languages = excluded.languages
        """,
        new { clinician = clinician.Value, languages }));

    private sealed class CandidateRow
    {
        public string Clinician { get; init; } = "";

        public long Since { get; init; }

        public string Jurisdictions { get; init; } = "";

        public string Languages { get; init; } = "";

        public long OpenCases { get; init; }

        public long Facilitates { get; init; }

        public RoutingCandidate ToCandidate() => new(
            new MemberId(Clinician), Since.ToTime(), Jurisdictions, Languages, (int)OpenCases, Facilitates > 0);
    }
}
