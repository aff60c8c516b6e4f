using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Moderation;

/// <inheritdoc cref="IHeldMessages"/>
public sealed class SqlHeldMessages(Database database, AccountKeys keys) : IHeldMessages
{
    public async Task<AppendResult> Append(GroupId group, GroupEvent written, ModerationItem item)
    {
        var words = await EventWords.Seal(keys, group, written);
        return await database.Write(connection =>
        {
            if (!EventWriter.TryWrite(connection, group, written, words))
            {
                return AppendResult.Conflict;
            }

            ModerationItemRow.Insert(connection, item, reasonSealed: null, noteSealed: null);
            return AppendResult.Saved;
        });
    }

    public Task<GroupFilters> Filters(GroupId group) => database.Read(connection => (GroupFilters)connection.QuerySingleOrDefault<long>(
        "SELECT filters FROM groups WHERE group_id = @group", new { group = group.Value }));

    public Task<IReadOnlyDictionary<MessageId, OwnHidden>> Own(GroupId group, MemberId author, long from, long to) =>
        database.Read(connection => (IReadOnlyDictionary<MessageId, OwnHidden>)connection.Query<MessageRow>(
            MessageRow.Select
                + " WHERE m.group_id = @group AND m.author_id = @author AND m.state = 3 AND m.seq >= @from AND m.seq <= @to",
            new { group = group.Value, author = author.Value, from, to })
            .Select(row => (Row: row, Message: row.ToMessage(connection, keys, showAll: true)))
            .ToDictionary(
                pair => pair.Message.MessageId,
                pair => new OwnHidden(
                    pair.Message.Text, pair.Message.ContentNote, pair.Row.HeldFor, Reason(connection, pair.Row))));

    private string Reason(DbConnection connection, MessageRow row)
    {
        var hiding = connection.QueryFirstOrDefault<EventRow>(
            """
            SELECT group_id AS groupId, seq, reason_sealed AS reasonSealed, detail, @author AS authorId FROM group_events
            WHERE group_id = @group AND message_id = @message AND kind = 4 ORDER BY seq DESC LIMIT 1
            """,
            new { group = row.GroupId, message = row.MessageId, author = row.AuthorId });
        return hiding is null ? "" : EventWords.OpenDetail(connection, keys, hiding);
    }
}
