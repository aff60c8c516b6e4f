using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Members;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="IGroupDirectory"/>
public sealed class SqlGroupDirectory(Database database) : IGroupDirectory
{
    private const string Select =
        """
        SELECT * FROM (
          SELECT group_id AS id, name, topic, approach, language, audience, coverage, capacity, agreement_version AS agreementVersion,
            agreement, retention_days AS retentionDays, slow_mode_seconds AS slowModeSeconds, filters, background,
            starts_on AS startsOn, closed_at AS closedAt, open_between AS openBetween, when_uncovered AS whenUncovered,
            (SELECT starts_at FROM group_sessions n WHERE n.group_id = groups.group_id) AS nextSession,
            (SELECT COUNT(*) FROM seats s WHERE s.group_id = groups.group_id AND s.role = 1) AS membersSeated,
            (SELECT COUNT(*) FROM waiting w WHERE w.group_id = groups.group_id) AS waiting
          FROM groups) AS cards
        """;

    private const string Narrowed =
        """
         WHERE (@topic = '' OR topic = @topic OR LOWER(topic) = @topicLowered)
          AND (@approach = '' OR approach = @approach OR LOWER(approach) = @approachLowered)
          AND (@audience = '' OR audience = @ageBand OR background = @audience OR LOWER(background) = @audienceLowered)
          AND (@language = '' OR LOWER(language) = @language)
          AND (LOWER(name || ' ' || topic) LIKE @lowered ESCAPE '!' OR name || ' ' || topic LIKE @asWritten ESCAPE '!')
          AND (closedAt IS NULL OR EXISTS (SELECT 1 FROM seats s WHERE s.group_id = cards.id AND s.member_id = @reader))
          AND (@openSeatsOnly = 0 OR (closedAt IS NULL AND membersSeated + waiting < capacity AND (startsOn IS NULL OR startsOn > @now)))
          AND (@lead = 0 OR @lead = CASE WHEN EXISTS (
            SELECT 1 FROM seats s JOIN accounts a ON a.account_id = s.member_id
            WHERE s.group_id = cards.id AND s.role = 3 AND a.verified_at IS NOT NULL
              AND (a.licence_expires_at IS NULL OR a.licence_expires_at > @now)) THEN 2 ELSE 1 END)
          AND id > @after AND id NOT IN (SELECT group_id FROM private_rooms)
        ORDER BY id LIMIT @limit
        """;

    public Task Add(GroupCard group, MemberId by, DateTimeOffset at) => database.Write(connection => Insert(connection, group, by, at));

    /// <summary>Makes a group inside a transaction.</summary>
    internal static int Insert(DbConnection connection, GroupCard group, MemberId by, DateTimeOffset at)
    {
        var row = Fields(group, by, at);
        connection.Execute(
            """
            INSERT INTO agreements (group_id, version, agreement, by_id, at) VALUES (@id, @agreementVersion, @agreement, @by, @at)
            """,
            row);
        return connection.Execute(
            """
            INSERT INTO groups (group_id, name, topic, approach, language, audience, coverage, capacity, agreement_version, agreement,
              retention_days, background, starts_on, open_between, when_uncovered, is_open, created_by, created_at, head, head_at, screened)
            VALUES (@id, @name, @topic, @approach, @language, @audience, @coverage, @capacity, @agreementVersion, @agreement,
              @retentionDays, @background, @startsOn, @openBetween, @whenUncovered, 1, @by, @at, 0, 0, 0)
            """,
            row);
    }

    public Task<GroupCard?> Find(GroupId id) => database.Read(connection =>
        connection.QuerySingleOrDefault<CardRow>(Select + " WHERE id = @id", new { id = id.Value })?.ToCard());

    public Task<IReadOnlyList<GroupCard>> List(GroupSearch search, string after, int limit, DateTimeOffset now)
    {
        if (search.IsHopeless)
        {
            // Nothing holds this character, and PostgreSQL would not even look for it.
            return Task.FromResult<IReadOnlyList<GroupCard>>([]);
        }

        // As written, too: SQLite lowers ASCII letters alone, so that "École" would not find itself.
        var asWritten = "%" + search.Words.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal) + "%";
        var wanted = new
        {
            topic = search.Topic,
            topicLowered = search.Topic.ToLowerInvariant(),
            approach = search.Approach,
            approachLowered = search.Approach.ToLowerInvariant(),
            audience = search.Audience,
            audienceLowered = search.Audience.ToLowerInvariant(),
            ageBand = search.AgeBand is { } ageBand ? (long)ageBand : 0,
            language = search.Language.ToLowerInvariant(),
            asWritten,
            lowered = asWritten.ToLowerInvariant(),
            reader = search.Reader?.Value ?? "",
            openSeatsOnly = search.OpenSeatsOnly ? 1L : 0L,
            lead = search.Lead is { } lead ? (long)lead : 0,
            now = UnixTime.Of(now),
            after,
            limit,
        };
        return database.Read(connection => (IReadOnlyList<GroupCard>)
            [.. connection.Query<CardRow>(Select + Narrowed, wanted).Select(row => row.ToCard())]);
    }

    public Task<ILookup<GroupId, Facilitator>> Facilitators(GroupId first, GroupId last) => database.Read(connection => connection
        .Query<FacilitatorRow>(
            """
            SELECT s.group_id AS groupId, a.pseudonym, a.licence, a.jurisdiction, a.verified_at AS verifiedAt,
              a.licence_number AS licenceNumber, a.licence_expires_at AS licenceExpiresAt, a.licence_register AS licenceRegister,
              a.licence_verified_by AS licenceVerifiedBy
            FROM seats s JOIN accounts a ON a.account_id = s.member_id
            WHERE s.role = 3 AND s.group_id >= @first AND s.group_id <= @last ORDER BY s.group_id, a.pseudonym
            """,
            new { first = first.Value, last = last.Value })
        .Select(row => new Facilitator(new GroupId(row.GroupId), row.Pseudonym, row.ToCredential()))
        .ToLookup(facilitator => facilitator.Group));

    public Task<Seat?> FindSeat(GroupId group, MemberId member) => database.Read(connection =>
        connection.QuerySingleOrDefault<SeatRow>(
            """
            SELECT s.member_id AS memberId, s.role, s.muted_until AS mutedUntil, s.accepted_version AS acceptedVersion,
              a.pseudonym
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

    public Task<bool> HasHadModerator(GroupId group) => database.Read(connection => connection.ExecuteScalar<long>(
        "SELECT COUNT(*) FROM (SELECT 1 FROM group_events WHERE group_id = @group AND kind = @joined AND detail = @role LIMIT 1) AS one",
        new
        {
            group = group.Value,
            joined = (long)GroupEventKind.MemberJoined,
            role = GroupRoles.Name(GroupRole.PeerModerator),
        }) > 0);

    public Task<IReadOnlyDictionary<GroupId, GroupPlace>> PlacesOf(MemberId member, DateTimeOffset now) => database.Read(connection =>
        (IReadOnlyDictionary<GroupId, GroupPlace>)connection
            .Query<PlaceRow>(
                """
                SELECT group_id AS groupId, until AS guestUntil, NULL AS waitingPlace, NULL AS offeredUntil
                FROM guests WHERE member_id = @member AND until > @now
                UNION ALL
                SELECT w.group_id, NULL,
                  (SELECT COUNT(*) FROM waiting ahead WHERE ahead.group_id = w.group_id AND ahead.place <= w.place), w.offered_until
                FROM waiting w WHERE w.member_id = @member
                """,
                new { member = member.Value, now = UnixTime.Of(now) })
            .GroupBy(row => new GroupId(row.GroupId))
            .ToDictionary(rows => rows.Key, rows => rows.Aggregate(GroupPlace.None, (place, row) => new GroupPlace(
                row.GuestUntil.ToTime() ?? place.GuestUntil, (int?)row.WaitingPlace ?? place.WaitingPlace,
                row.OfferedUntil.ToTime() ?? place.OfferedUntil))));

    public Task<IReadOnlyDictionary<GroupId, GroupRole>> GroupsOf(MemberId member) => database.Read(connection =>
        (IReadOnlyDictionary<GroupId, GroupRole>)connection
            .Query<(string Group, long Role)>("SELECT group_id, role FROM seats WHERE member_id = @member", new { member = member.Value })
            .ToDictionary(row => new GroupId(row.Group), row => (GroupRole)row.Role));

    private static object Fields(GroupCard group, MemberId by, DateTimeOffset at) => new
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
        background = group.Background,
        startsOn = UnixTime.Of(group.StartsOn),
        openBetween = group.OpenBetweenSessions ? 1L : 0L,
        whenUncovered = (long)group.WhenUncovered,
        by = by.Value,
        at = UnixTime.Of(at),
    };

    private sealed class PlaceRow
    {
        public string GroupId { get; init; } = "";

        public long? GuestUntil { get; init; }

        public long? WaitingPlace { get; init; }

        public long? OfferedUntil { get; init; }
    }

    private sealed class FacilitatorRow : CredentialRow
    {
        public string GroupId { get; init; } = "";

        public string Pseudonym { get; init; } = "";
    }
}
