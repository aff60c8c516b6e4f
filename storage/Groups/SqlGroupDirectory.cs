using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="IGroupDirectory"/>
public sealed class SqlGroupDirectory(Database database) : IGroupDirectory
{
    private const string Select =
        """
        SELECT * FROM (
          SELECT group_id AS id, name, topic, approach, language, audience, coverage, capacity, agreement_version AS agreementVersion,
            agreement, retention_days AS retentionDays, slow_mode_seconds AS slowModeSeconds,
            filters,
            (SELECT COUNT(*) FROM seats s WHERE s.group_id = groups.group_id AND s.role = 1) AS membersSeated,
            (SELECT COUNT(*) FROM waiting w WHERE w.group_id = groups.group_id) AS waiting
          FROM groups) AS cards
        """;

    public Task Add(GroupCard group, MemberId by, DateTimeOffset at) => database.Write(connection => connection.Execute(
        """
        INSERT INTO groups (group_id, name, topic, approach, language, audience, coverage, capacity, agreement_version, agreement,
          retention_days, is_open, created_by, created_at, head, head_at, screened)
        VALUES (@id, @name, @topic, @approach, @language, @audience, @coverage, @capacity, @agreementVersion, @agreement,
          @retentionDays, 1, @by, @at, 0, 0, 0)
        """,
        new
        {
            id = group.Id.Value,
            name = group.Name,
            topic = group.Topic,
            approach = group.Approach,
            language = group.Language,
            audience = (long)group.Audience,
            coverage = (long)group.Coverage,
            capacity = group.Capacity,
            agreementVersion = group.AgreementVersion,
            agreement = group.Agreement,
            retentionDays = group.RetentionDays,
            by = by.Value,
            at = UnixTime.Of(at),
        }));

    public Task<GroupCard?> Find(GroupId id) => database.Read(connection =>
        connection.QuerySingleOrDefault<CardRow>(Select + " WHERE id = @id", new { id = id.Value })?.ToCard());

    public Task<IReadOnlyList<GroupCard>> List(string topic, string search, bool openSeatsOnly, string after, int limit)
    {
        if (topic.Contains('\0', StringComparison.Ordinal) || search.Contains('\0', StringComparison.Ordinal))
        {
            // Nothing holds this character, and PostgreSQL would not even look for it.
            return Task.FromResult<IReadOnlyList<GroupCard>>([]);
        }

        // As written, too: SQLite lowers ASCII letters alone, so that "École" would not find itself.
        var asWritten = "%" + search.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal) + "%";
        var lowered = asWritten.ToLowerInvariant();
        return database.Read(connection => (IReadOnlyList<GroupCard>)
        [
            .. connection.Query<CardRow>(
                Select +
                """
                 WHERE (@topic = '' OR topic = @topic)
                  AND (LOWER(name || ' ' || topic) LIKE @lowered ESCAPE '!' OR name || ' ' || topic LIKE @asWritten ESCAPE '!')
                  AND (@openSeatsOnly = 0 OR membersSeated < capacity) AND id > @after
                ORDER BY id LIMIT @limit
                """,
                new { topic, lowered, asWritten, openSeatsOnly = openSeatsOnly ? 1L : 0L, after, limit }).Select(row => row.ToCard()),
        ]);
    }

    public Task<Seat?> FindSeat(GroupId group, MemberId member) => database.Read(connection =>
        connection.QuerySingleOrDefault<SeatRow>(
            """
            SELECT s.member_id AS memberId, s.role, s.muted_until AS mutedUntil, a.pseudonym
            FROM seats s JOIN accounts a ON a.account_id = s.member_id
            WHERE s.group_id = @group AND s.member_id = @member
            """,
            new { group = group.Value, member = member.Value })?.ToSeat());

    public Task<IReadOnlyList<(MemberId Member, Seat Seat)>> Seats(GroupId group) => database.Read(connection =>
        (IReadOnlyList<(MemberId, Seat)>)
        [
            .. GroupStateQuery.Seats(connection, group)
                .OrderBy(pair => pair.Value.Pseudonym, StringComparer.Ordinal)
                .Select(pair => (pair.Key, pair.Value)),
        ]);

    public Task<IReadOnlyDictionary<GroupId, GroupRole>> GroupsOf(MemberId member) => database.Read(connection =>
        (IReadOnlyDictionary<GroupId, GroupRole>)connection
            .Query<(string Group, long Role)>("SELECT group_id, role FROM seats WHERE member_id = @member", new { member = member.Value })
            .ToDictionary(row => new GroupId(row.Group), row => (GroupRole)row.Role));

    private sealed class CardRow
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string Topic { get; init; } = "";

        public string Approach { get; init; } = "";

        public string Language { get; init; } = "";

        public long Audience { get; init; }

        public long Coverage { get; init; }

        public int Capacity { get; init; }

        public int AgreementVersion { get; init; }

        public string Agreement { get; init; } = "";

        public int RetentionDays { get; init; }

        public int MembersSeated { get; init; }

        public int Waiting { get; init; }

        public int SlowModeSeconds { get; init; }

        public long Filters { get; init; }

        public GroupCard ToCard() => new(
            new GroupId(Id), Name, Topic, Approach, Language, (AgeBand)Audience, (Coverage)Coverage, Capacity, MembersSeated, Waiting,
            AgreementVersion, Agreement, RetentionDays)
        {
            SlowModeSeconds = SlowModeSeconds,
            Filters = (GroupFilters)Filters,
        };
    }
}
