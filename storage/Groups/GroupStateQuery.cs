using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Groups;

/// <summary>Reads a group as its log has made it, from the folded tables.</summary>
internal static class GroupStateQuery
{
    public static GroupState? Load(DbConnection connection, GroupId group)
    {
        var row = connection.QuerySingleOrDefault<GroupRow>(
            """
            SELECT head, capacity, agreement_version AS agreementVersion, audience, is_open AS isOpen
            FROM groups WHERE group_id = @group
            """,
            new { group = group.Value });
        return row is null
            ? null
            : new GroupState(
                group, row.Head, (int)row.Capacity, (int)row.AgreementVersion, (AgeBand)row.Audience, row.IsOpen != 0,
                SlowModeSeconds: 0, Seats(connection, group))
            {
                Standings = Standings(connection, group),
            };
    }

    public static ImmutableDictionary<MemberId, Seat> Seats(DbConnection connection, GroupId group) =>
        connection.Query<SeatRow>(
            """
            SELECT s.member_id AS memberId, s.role, s.muted_until AS mutedUntil, a.pseudonym
            FROM seats s JOIN accounts a ON a.account_id = s.member_id
            WHERE s.group_id = @group
            """,
            new { group = group.Value }).ToImmutableDictionary(row => new MemberId(row.MemberId), row => row.ToSeat());

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
    }
}
