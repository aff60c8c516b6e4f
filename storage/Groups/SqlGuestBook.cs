using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="IGuestBook"/>
public sealed class SqlGuestBook(Database database, AccountKeys keys) : IGuestBook
{
    public async Task<AppendResult> Append(GroupEvent arrived, Guest guest)
    {
        var words = await EventWords.Seal(keys, guest.Group, arrived);
        return await database.Write(connection =>
        {
            if (!EventWriter.TryWrite(connection, guest.Group, arrived, words))
            {
                return AppendResult.Conflict;
            }

            connection.Execute(
                """
                INSERT INTO guests (group_id, member_id, at, from_seq, until, for_session) VALUES (@group, @member, @at,
                  COALESCE((SELECT seq FROM group_events WHERE group_id = @group AND at < @from ORDER BY seq DESC LIMIT 1), 0) + 1,
                  @until, @session)
                """,
                new
                {
                    group = guest.Group.Value,
                    member = guest.Member.Value,
                    at = UnixTime.Of(guest.At),
                    from = UnixTime.Of(guest.From),
                    until = UnixTime.Of(guest.Until),
                    session = UnixTime.Of(guest.Session) ?? 0,
                });
            return AppendResult.Saved;
        });
    }

    public Task<bool> HasSatIn(GroupId group, MemberId member) => database.Read(connection => connection.ExecuteScalar<long>(
        "SELECT COUNT(*) FROM guests WHERE group_id = @group AND member_id = @member",
        new { group = group.Value, member = member.Value }) > 0);

    public Task<GuestPass?> Find(GroupId group, MemberId member, DateTimeOffset now) => database.Read(connection =>
        connection.QuerySingleOrDefault<Row>(
            "SELECT from_seq AS fromSeq, until FROM guests WHERE group_id = @group AND member_id = @member AND until > @now",
            new { group = group.Value, member = member.Value, now = UnixTime.Of(now) }) is { } row
                ? new GuestPass(row.FromSeq, row.Until.ToTime())
                : null);

    public Task<IReadOnlyList<(MemberId Member, string Pseudonym)>> Now(GroupId group, DateTimeOffset now) => database.Read(connection =>
        (IReadOnlyList<(MemberId, string)>)
        [
            .. connection.Query<ArrivalRow>(
                """
                SELECT g.member_id AS memberId, a.pseudonym FROM guests g JOIN accounts a ON a.account_id = g.member_id
                WHERE g.group_id = @group AND g.until > @now
                """,
                new { group = group.Value, now = UnixTime.Of(now) }).Select(row => (new MemberId(row.MemberId), row.Pseudonym)),
        ]);

    public Task<IReadOnlyList<GuestArrival>> Arrivals(GroupId group, long fromSeq, long beforeSeq, int limit) => database.Read(connection =>
        (IReadOnlyList<GuestArrival>)
        [
            .. connection.Query<ArrivalRow>(
                """
                SELECT e.seq, e.at, e.actor_id AS memberId, COALESCE(a.pseudonym, '') AS pseudonym
                FROM group_events e LEFT JOIN accounts a ON a.account_id = e.actor_id
                WHERE e.group_id = @group AND e.seq >= @from AND e.seq < @before AND e.kind = @arrived
                ORDER BY e.seq DESC LIMIT @limit
                """,
                new
                {
                    group = group.Value, from = fromSeq, before = beforeSeq, limit, arrived = (long)GroupEventKind.GuestArrived,
                })
                .Select(row => new GuestArrival(row.Seq, row.At.ToTime(), new MemberId(row.MemberId), row.Pseudonym)).Reverse(),
        ]);

    private sealed class ArrivalRow
    {
        public long Seq { get; init; }

        public long At { get; init; }

        public string MemberId { get; init; } = "";

        public string Pseudonym { get; init; } = "";
    }

    private sealed class Row
    {
        public long FromSeq { get; init; }

        public long Until { get; init; }
    }
}
