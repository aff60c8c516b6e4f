using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="IReadPlaces"/>
public sealed class SqlReadPlaces(Database database) : IReadPlaces
{
    public Task Advance(GroupId group, MemberId member, long seq) => database.WriteWords(connection => connection.Execute(
        """
        INSERT INTO read_places (group_id, member_id, seq)
        SELECT g.group_id, s.member_id, CASE WHEN @seq < g.head THEN @seq ELSE g.head END
        FROM groups g JOIN seats s ON s.group_id = g.group_id AND s.member_id = @member
        WHERE g.group_id = @group
        ON CONFLICT (group_id, member_id) DO UPDATE SET seq = excluded.seq WHERE excluded.seq > read_places.seq
        """,
        new { group = group.Value, member = member.Value, seq }));

    public Task<IReadOnlyDictionary<GroupId, ReadPlace>> Of(MemberId member) => database.Read(connection =>
        (IReadOnlyDictionary<GroupId, ReadPlace>)connection.Query<Row>(
            """
            SELECT s.group_id AS groupId, COALESCE(r.seq, 0) AS lastRead,
              (SELECT COUNT(*) FROM (
                SELECT p.seq FROM group_events p CROSS JOIN messages m
                WHERE p.group_id = s.group_id AND p.seq > COALESCE(r.seq, 0) AND p.kind = 1
                  AND m.group_id = p.group_id AND m.message_id = p.message_id AND m.author_id <> @member AND m.state = 1
                  AND (s.role <> 1 OR NOT EXISTS (
                    SELECT 1 FROM blocks b
                    WHERE ((b.member_id = @member AND b.blocked_id = m.author_id)
                        OR (b.member_id = m.author_id AND b.blocked_id = @member))
                      AND NOT EXISTS (
                        SELECT 1 FROM seats keeper
                        WHERE keeper.group_id = m.group_id AND keeper.member_id = m.author_id AND keeper.role <> 1)))
                LIMIT @most) AS unread) AS unread
            FROM seats s LEFT JOIN read_places r ON r.group_id = s.group_id AND r.member_id = s.member_id
            WHERE s.member_id = @member
            """,
            new { member = member.Value, most = ReadPlace.UnreadMax })
            .ToDictionary(row => new GroupId(row.GroupId), row => new ReadPlace(row.LastRead, (int)row.Unread)));

    private sealed class Row
    {
        public string GroupId { get; init; } = "";

        public long LastRead { get; init; }

        public long Unread { get; init; }
    }
}
