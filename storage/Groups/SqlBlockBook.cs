using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="IBlockBook"/>
public sealed class SqlBlockBook(Database database) : IBlockBook
{
    public Task<bool> Add(MemberId member, MemberId blocked, DateTimeOffset at) => database.Write(connection =>
    {
        var block = new { member = member.Value, blocked = blocked.Value, at = UnixTime.Of(at) };
        if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM blocks WHERE member_id = @member", block) >= BlockRules.BlocksMax)
        {
            return false;
        }

        connection.Execute(
            "INSERT INTO blocks (member_id, blocked_id, at) VALUES (@member, @blocked, @at) ON CONFLICT DO NOTHING", block);
        return true;
    });

    public Task Remove(MemberId member, MemberId blocked) => database.Write(connection => connection.Execute(
        "DELETE FROM blocks WHERE member_id = @member AND blocked_id = @blocked", new { member = member.Value, blocked = blocked.Value }));

    public Task<IReadOnlyList<(MemberId Member, string Pseudonym)>> Of(MemberId member) => database.Read(connection =>
        (IReadOnlyList<(MemberId, string)>)
        [
            .. connection.Query<(string Id, string Pseudonym)>(
                """
                SELECT b.blocked_id, a.pseudonym FROM blocks b JOIN accounts a ON a.account_id = b.blocked_id
                WHERE b.member_id = @member ORDER BY b.at, b.blocked_id
                """,
                new { member = member.Value }).Select(row => (new MemberId(row.Id), row.Pseudonym)),
        ]);

    public Task<IReadOnlyList<(MemberId One, MemberId Other)>> In(GroupId group) => database.Read(connection =>
        (IReadOnlyList<(MemberId, MemberId)>)
        [
            .. connection.Query<(string One, string Other)>(
                """
                WITH readers AS (
                  SELECT member_id FROM seats WHERE group_id = @group UNION SELECT member_id FROM guests WHERE group_id = @group),
                pairs AS (
                  SELECT b.member_id AS one, b.blocked_id AS other FROM readers JOIN blocks b ON b.member_id = readers.member_id
                  UNION
                  SELECT b.member_id, b.blocked_id FROM readers JOIN blocks b ON b.blocked_id = readers.member_id)
                SELECT one, other FROM pairs WHERE NOT EXISTS (
                  SELECT 1 FROM seats keeper
                  WHERE keeper.group_id = @group AND keeper.role <> 1 AND (keeper.member_id = one OR keeper.member_id = other))
                """,
                new { group = group.Value }).Select(row => (new MemberId(row.One), new MemberId(row.Other))),
        ]);
}
