using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Handoff;
using TherapyGroups.Storage.Sessions;

namespace TherapyGroups.Storage.Groups;

/// <summary>Reads a group as its log has made it, from the folded tables.</summary>
internal static class GroupStateQuery
{
    private const int EventsLookedAt = 1_000;

    public static GroupState? Load(DbConnection connection, GroupId group)
    {
        var row = connection.QuerySingleOrDefault<GroupRow>(
            """
            SELECT head, capacity, agreement_version AS agreementVersion, audience, is_open AS isOpen, starts_on AS startsOn,
              open_between AS openBetween, slow_mode_seconds AS slowModeSeconds, coverage, when_uncovered AS whenUncovered,
              filters, closed_at AS closedAt
            FROM groups WHERE group_id = @group
            """,
            new { group = group.Value });
        if (row is null)
        {
            return null;
        }

        var plan = connection.QuerySingleOrDefault<PlanRow>(PlanRow.Select + " WHERE p.group_id = @group", new { group = group.Value });
        var state = new GroupState(
            group, row.Head, (int)row.Capacity, (int)row.AgreementVersion, (AgeBand)row.Audience, row.IsOpen != 0 || row.OpenBetween != 0,
            (int)row.SlowModeSeconds, Seats(connection, group))
        {
            Filters = (GroupFilters)row.Filters,
            Standings = Standings(connection, group),
            StartsOn = row.StartsOn.ToTime(),
            ClosedAt = row.ClosedAt.ToTime(),
            OpenBetweenSessions = row.OpenBetween != 0,
            Coverage = (Coverage)row.Coverage,
            WhenUncovered = (CoverageEffect)row.WhenUncovered,
            Plan = plan?.ToPlan(),
            Session = plan?.ToSession(),
            IsPrivate = RoomRow.IsPrivate(connection, group),
        };
        return state.KeepsLastPosts
            ? state with { LastPosts = LastPosts(connection, group), LastEdits = LastEdits(connection, group, row.Head) }
            : state;
    }

    public static ImmutableDictionary<MemberId, Seat> Seats(DbConnection connection, GroupId group) =>
        connection.Query<SeatRow>(
            """
            SELECT s.member_id AS memberId, s.role, s.muted_until AS mutedUntil, s.accepted_version AS acceptedVersion, a.pseudonym
            FROM seats s JOIN accounts a ON a.account_id = s.member_id
            WHERE s.group_id = @group
            """,
            new { group = group.Value }).ToImmutableDictionary(row => new MemberId(row.MemberId), row => row.ToSeat());

    private static ImmutableDictionary<MemberId, DateTimeOffset> LastPosts(DbConnection connection, GroupId group) =>
        connection.Query<(string Member, long? At)>(
            """
            SELECT s.member_id, (
              SELECT m.at FROM messages m WHERE m.author_id = s.member_id AND m.group_id = s.group_id ORDER BY m.seq DESC LIMIT 1) AS at
            FROM seats s WHERE s.group_id = @group
            """,
            new { group = group.Value })
            .Where(row => row.At is not null)
            .ToImmutableDictionary(row => new MemberId(row.Member), row => (row.At ?? 0).ToTime());

    /// <summary>As far back as slow mode can reach: in one of its intervals nobody posts or edits twice.</summary>
    private static ImmutableDictionary<MemberId, DateTimeOffset> LastEdits(DbConnection connection, GroupId group, long head) =>
        connection.Query<(string Member, long At)>(
            "SELECT actor_id, MAX(at) FROM group_events WHERE group_id = @group AND seq > @from AND kind = @kind GROUP BY actor_id",
            new { group = group.Value, from = head - EventsLookedAt, kind = (long)GroupEventKind.MessageEdited })
            .ToImmutableDictionary(row => new MemberId(row.Member), row => row.At.ToTime());

    private static ImmutableDictionary<MemberId, Standing> Standings(DbConnection connection, GroupId group) =>
        connection.Query<StandingRow>(
            """
            SELECT member_id AS memberId, muted_until AS mutedUntil, removed_until AS removedUntil FROM standings
            WHERE group_id = @group
            """,
            new { group = group.Value }).ToImmutableDictionary(
                row => new MemberId(row.MemberId), row => new Standing(row.MutedUntil.ToTime(), row.RemovedUntil.ToTime()));

    private sealed class StandingRow
    {
        public string MemberId { get; init; } = "";

        public long? MutedUntil { get; init; }

        public long? RemovedUntil { get; init; }
    }

    private sealed class GroupRow
    {
        public long Head { get; init; }

        public long Capacity { get; init; }

        public long AgreementVersion { get; init; }

        public long Audience { get; init; }

        public long IsOpen { get; init; }

        public long SlowModeSeconds { get; init; }

        public long Filters { get; init; }

        public long? StartsOn { get; init; }

        public long? ClosedAt { get; init; }

        public long OpenBetween { get; init; }

        public long Coverage { get; init; }

        public long WhenUncovered { get; init; }
    }
}
