using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.RiskCases;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Duty;

/// <inheritdoc cref="IDutyBook"/>
public sealed class SqlDutyBook(Database database, AccountKeys keys, TimeProvider time) : IDutyBook
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
            INSERT INTO duty (clinician_id, on_duty, since, seen_at) VALUES (@clinician, @onDuty, @at, @at)
            ON CONFLICT (clinician_id) DO UPDATE SET on_duty = excluded.on_duty, since = excluded.since, seen_at = excluded.seen_at
            """,
            duty);
        AuditWriter.Append(
            connection, keys.Records, new AuditEntry(at, clinician, onDuty ? "duty.begin" : "duty.end", clinician.Value, ""));
        return onDuty
            ? connection.Execute(
                "UPDATE risk_cases SET deadline_at = @at, version = version + 1 WHERE phase IN (1, 2) AND assigned_to IS NULL", duty)
            : GiveBack(connection, clinician, at);
    });

    // It touches no account, session or seat; and it comes from every console once a minute.
    public Task Saw(MemberId clinician, DateTimeOffset at) => database.WriteWords(connection => connection.Execute(
        "UPDATE duty SET seen_at = @at WHERE clinician_id = @clinician AND (seen_at IS NULL OR seen_at < @at)",
        new { clinician = clinician.Value, at = UnixTime.Of(at) }));

    public Task<IReadOnlyList<MemberId>> UnseenSince(DateTimeOffset before) => database.Read(connection => (IReadOnlyList<MemberId>)
    [
        .. connection.Query<string>(
            $"SELECT d.clinician_id {FromOnDuty} WHERE d.on_duty = 1 AND COALESCE(d.seen_at, d.since) <= @before",
            new { before = UnixTime.Of(before), now = UnixTime.Of(time.GetUtcNow()) }).Select(id => new MemberId(id)),
    ]);

    public Task SetLanguages(MemberId clinician, string languages) => database.Write(connection => connection.Execute(
        """
        INSERT INTO duty_languages (clinician_id, languages) VALUES (@clinician, @languages)
        ON CONFLICT (clinician_id) DO UPDATE SET languages = excluded.languages
        """,
        new { clinician = clinician.Value, languages }));

    private static int GiveBack(DbConnection connection, MemberId clinician, DateTimeOffset at)
    {
        var waiting = connection.Query<RiskCaseRow>(
            RiskCaseRow.Select + " WHERE phase IN (1, 2) AND assigned_to = @clinician", new { clinician = clinician.Value }).AsList();
        foreach (var row in waiting)
        {
            CaseGrowth.Update(
                connection, ReturnRules.GiveBack(row.ToCase(), at), new CaseHistoryEntry(at, CaseHistoryKind.Returned, clinician));
        }

        return waiting.Count;
    }

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
