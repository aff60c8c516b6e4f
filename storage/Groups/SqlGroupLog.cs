using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="IGroupLog"/>
public sealed class SqlGroupLog(Database database, AccountKeys keys) : IGroupLog
{
    public Task<GroupState?> Load(GroupId group) => database.Read(connection => GroupStateQuery.Load(connection, group));

    public Task<AppendResult> Append(GroupId group, GroupEvent next) =>
        LogMeter.Measure(next, Write(group, next), TimeProvider.System.GetTimestamp());

    public Task<PostedMessage?> FindPosted(GroupId group, MessageId message) => database.Read(connection =>
    {
        var row = connection.QuerySingleOrDefault<EventRow>(
            """
            SELECT e.seq, e.at, e.actor_id AS actorId, e.text_sealed AS textSealed, e.group_id AS groupId, m.held_for AS heldFor
            FROM messages m JOIN group_events e ON e.group_id = m.group_id AND e.seq = m.seq
            WHERE m.group_id = @group AND m.message_id = @message
            """,
            new { group = group.Value, message = message.ToString() });
        return row is null
            ? null
            : new PostedMessage(
                row.Seq, new MemberId(row.ActorId),
                EventWords.OpenText(connection, keys, row.GroupId, row.Seq, row.TextSealed, row.ActorId).Words, row.At.ToTime(),
                row.HeldFor ?? "");
    });

    public Task<Message?> FindMessage(GroupId group, MessageId message) => database.Read(connection =>
    {
        var row = connection.QuerySingleOrDefault<MessageRow>(
            MessageRow.Select + " WHERE m.group_id = @group AND m.message_id = @message",
            new { group = group.Value, message = message.ToString() });
        return row?.ToMessage(connection, keys, showAll: true);
    });

    public Task<long> LastAbout(GroupId group, MessageId message) => database.Read(connection => connection.ExecuteScalar<long>(
        """
        SELECT COALESCE(MAX(seq), 0) FROM (
          SELECT seq FROM messages WHERE group_id = @group AND message_id = @message
          UNION ALL
          SELECT seq FROM group_events WHERE group_id = @group AND message_id = @message AND kind <> 1) AS about
        """,
        new { group = group.Value, message = message.ToString() }));

    public Task<long> LastOf(GroupId group, GroupEventKind kind) => database.Read(connection => connection.QueryFirstOrDefault<long>(
        "SELECT seq FROM group_events WHERE group_id = @group AND kind = @kind ORDER BY seq DESC LIMIT 1",
        new { group = group.Value, kind = (long)kind }));

    public Task<long> Head(GroupId group) => database.Read(connection => connection.QuerySingleOrDefault<long>(
        "SELECT head FROM groups WHERE group_id = @group", new { group = group.Value }));

    public Task<IReadOnlyList<GroupEvent>> ReadAfter(GroupId group, long after, int limit) =>
        database.Read(connection => EventReader.After(connection, keys, group, after, limit, showAll: false));

    public Task<IReadOnlyList<GroupEvent>> ReadWordsAfter(GroupId group, long after, int limit) =>
        database.Read(connection => EventReader.After(connection, keys, group, after, limit, showAll: true));

    public Task<IReadOnlyList<Message>> ReadMessagesBefore(GroupId group, long before, int limit) => database.Read(connection =>
    {
        var rows = connection.Query<MessageRow>(
            MessageRow.Select +
            """
             WHERE m.group_id = @group AND m.message_id IN (
              SELECT message_id FROM group_events WHERE group_id = @group AND kind = 1 AND seq < @before ORDER BY seq DESC LIMIT @limit)
            ORDER BY m.seq DESC
            """,
            new { group = group.Value, before, limit });
        return (IReadOnlyList<Message>)[.. rows.Reverse().Select(row => row.ToMessage(connection, keys, showAll: false))];
    });

    private async Task<AppendResult> Write(GroupId group, GroupEvent next)
    {
        // Sealed here, on the caller's thread: the one writer only writes.
        var append = new Append(group, next, await EventWords.Seal(keys, group, next));
        if (next is not { Kind: GroupEventKind.MessagePosted, Message.State: MessageState.Visible })
        {
            return await database.Write(TryWrite);
        }

        return await (database.Dialect.HasArrays ? database.Write(append, PostingsWriter.Write) : database.WriteWords(TryWrite));

        AppendResult TryWrite(DbConnection connection) =>
            EventWriter.TryWrite(connection, group, next, append.Words) ? AppendResult.Saved : AppendResult.Conflict;
    }
}
