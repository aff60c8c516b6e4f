using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="IWaitingList"/>
public sealed class SqlWaitingList(Database database) : IWaitingList
{
    public Task<int> Take(GroupId group, MemberId member, DateTimeOffset at) => database.Write(connection =>
    {
        var place = new { group = group.Value, member = member.Value, at = UnixTime.Of(at) };
        connection.Execute("INSERT INTO waiting (group_id, member_id, at) VALUES (@group, @member, @at) ON CONFLICT DO NOTHING", place);
        return connection.ExecuteScalar<int>(
            """
            SELECT COUNT(*) FROM waiting w JOIN waiting mine ON mine.group_id = w.group_id AND mine.member_id = @member
            WHERE w.group_id = @group AND (w.at < mine.at OR (w.at = mine.at AND w.member_id <= mine.member_id))
            """,
            place);
    });

    public Task<bool> GiveUp(GroupId group, MemberId member) => database.Write(connection => connection.Execute(
        "DELETE FROM waiting WHERE group_id = @group AND member_id = @member",
        new { group = group.Value, member = member.Value }) > 0);
}
