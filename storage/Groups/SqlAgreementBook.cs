using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="IAgreementBook"/>
public sealed class SqlAgreementBook(Database database, AccountKeys keys) : IAgreementBook
{
    public async Task<AppendResult> Append(GroupId group, GroupEvent changed, string agreement, MemberId by)
    {
        var words = await EventWords.Seal(keys, group, changed);
        return await database.Write(connection =>
        {
            if (!EventWriter.TryWrite(connection, group, changed, words))
            {
                return AppendResult.Conflict;
            }

            var row = new
            {
                group = group.Value,
                version = (long)AgreementEvents.Version(changed),
                agreement,
                by = by.Value,
                at = UnixTime.Of(changed.At),
            };
            connection.Execute(
                "INSERT INTO agreements (group_id, version, agreement, by_id, at) VALUES (@group, @version, @agreement, @by, @at)", row);
            connection.Execute("UPDATE groups SET agreement = @agreement WHERE group_id = @group", row);
            return AppendResult.Saved;
        });
    }

    public Task<string?> Find(GroupId group) => database.Read(connection => connection.QuerySingleOrDefault<string>(
        "SELECT agreement FROM groups WHERE group_id = @group", new { group = group.Value }));
}
