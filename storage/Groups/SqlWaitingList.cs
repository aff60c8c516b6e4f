using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Members;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="IWaitingList"/>
public sealed class SqlWaitingList(Database database) : IWaitingList
{
    public Task<int> Take(GroupId group, MemberId member, DateTimeOffset at) => database.Write(connection =>
    {
        var place = new { group = group.Value, member = member.Value, at = UnixTime.Of(at) };
        NoticeWriter.Drop(connection, member, MemberNoticeKind.SeatOfferEnded, group);
        connection.Execute(
            """
            INSERT INTO waiting (group_id, member_id, at, place) VALUES (@group, @member, @at,
              (SELECT COALESCE(MAX(place), 0) + 1 FROM waiting WHERE group_id = @group))
            ON CONFLICT (group_id, member_id) DO NOTHING
            """,
            place);
        return connection.ExecuteScalar<int>(
            """
            SELECT COUNT(*) FROM waiting w JOIN waiting mine ON mine.group_id = w.group_id AND mine.member_id = @member
            WHERE w.group_id = @group AND w.place <= mine.place
            """,
            place);
    });

    public Task<bool> GiveUp(GroupId group, MemberId member) => database.Write(connection =>
    {
        NoticeWriter.Drop(connection, member, MemberNoticeKind.SeatOffered, group);
        return connection.Execute(
            "DELETE FROM waiting WHERE group_id = @group AND member_id = @member",
            new { group = group.Value, member = member.Value }) > 0;
    });

    public Task<IReadOnlyList<WaitingPlace>> Line(GroupId group) => database.Read(connection => (IReadOnlyList<WaitingPlace>)
    [
        .. connection.Query<Row>(
            "SELECT member_id AS memberId, offered_until AS offeredUntil FROM waiting WHERE group_id = @group ORDER BY place",
            new { group = group.Value }).Select(row => new WaitingPlace(new MemberId(row.MemberId), row.OfferedUntil.ToTime())),
    ]);

    public Task Offer(GroupId group, IReadOnlyList<MemberId> to, DateTimeOffset until, DateTimeOffset now) => database.Write(connection =>
    {
        var expired = connection.Query<Row>(
            "SELECT member_id AS memberId, offered_until AS offeredUntil FROM waiting WHERE group_id = @group AND offered_until <= @now",
            new { group = group.Value, now = UnixTime.Of(now) }).AsList();
        foreach (var place in expired)
        {
            var member = new MemberId(place.MemberId);
            NoticeWriter.Drop(connection, member, MemberNoticeKind.SeatOffered, group);
            NoticeWriter.Replace(connection, member, MemberNoticeKind.SeatOfferEnded, group, now, place.OfferedUntil ?? UnixTime.Of(now));
            connection.Execute(
                "DELETE FROM waiting WHERE group_id = @group AND member_id = @member", new { group = group.Value, member = member.Value });
        }

        foreach (var member in to)
        {
            var offered = connection.Execute(
                """
                UPDATE waiting SET offered_until = @until WHERE group_id = @group AND member_id = @member AND offered_until IS NULL
                """,
                new { group = group.Value, member = member.Value, until = UnixTime.Of(until) });
            if (offered > 0)
            {
                NoticeWriter.Replace(connection, member, MemberNoticeKind.SeatOffered, group, now, UnixTime.Of(until));
            }
        }

        return expired.Count;
    });

    public Task<IReadOnlyList<GroupId>> Due(DateTimeOffset now, int limit) => database.Read(connection => (IReadOnlyList<GroupId>)
    [
        .. connection.Query<string>(
            """
            SELECT g.group_id
            FROM (SELECT group_id, COUNT(offered_until) AS offers, COUNT(*) AS waiting, MIN(offered_until) AS runsOut
              FROM waiting GROUP BY group_id) AS w
            JOIN groups g ON g.group_id = w.group_id
            WHERE w.runsOut <= @now
              OR ((g.starts_on IS NULL OR g.starts_on > @now) AND w.waiting > w.offers
                AND (SELECT COUNT(*) FROM seats s WHERE s.group_id = g.group_id AND s.role = 1) + w.offers < g.capacity)
            ORDER BY g.group_id LIMIT @limit
            """,
            new { now = UnixTime.Of(now), limit }).Select(id => new GroupId(id)),
    ]);

    private sealed class Row
    {
        public string MemberId { get; init; } = "";

        public long? OfferedUntil { get; init; }
    }
}
