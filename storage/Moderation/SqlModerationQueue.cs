using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Moderation;

/// <inheritdoc cref="IModerationQueue"/>
public sealed class SqlModerationQueue(Database database, AccountKeys keys, TimeProvider time) : IModerationQueue
{
    private const int PageMax = 10_000;

    private long StaleBefore => UnixTime.Of(time.GetUtcNow() - ClaimRules.StaleAfter);

    public async Task<ModerationItemId> Add(ModerationItem item)
    {
        byte[]? reasonSealed = null;
        byte[]? noteSealed = null;
        if (item.Reporter is { } reporter)
        {
            reasonSealed = await keys.Seal(reporter.Value, item.Reason, ModerationItemRow.ReasonIdentity(item.Id.Value));
            noteSealed = await keys.Seal(reporter.Value, item.Note, ModerationItemRow.NoteIdentity(item.Id.Value));
        }

        return await database.Write(connection =>
        {
            if (Standing(connection, item) is { } standing)
            {
                return new ModerationItemId(standing);
            }

            ModerationItemRow.Insert(connection, item, reasonSealed, noteSealed);
            return item.Id;
        });
    }

    public Task<ModerationItem?> Find(ModerationItemId id) => database.Read(connection =>
        connection.QuerySingleOrDefault<ModerationItemRow>(
            ModerationItemRow.Select + " WHERE item_id = @id", new { id = id.Value, staleBefore = StaleBefore })
            ?.ToItem(connection, keys));

    public Task<IReadOnlyList<ModerationItem>> List(GroupId? group, ModerationItemState state) => database.Read(connection =>
        (IReadOnlyList<ModerationItem>)
        [
            .. connection.Query<ModerationItemRow>(
                ModerationItemRow.Select
                    + " WHERE (@group = '' OR group_id = @group) AND state IN (@state, @claimed)"
                    + $" AND CASE WHEN {ModerationItemRow.IsLapsed} THEN 1 ELSE state END = @state ORDER BY raised_at "
                    + (state == ModerationItemState.Resolved ? "DESC" : "ASC") + " LIMIT @limit",
                new
                {
                    group = group?.Value ?? "", state = (long)state, claimed = (long)ModerationItemState.Claimed, limit = PageMax,
                    staleBefore = StaleBefore,
                }).Select(row => row.ToItem(connection, keys)),
        ]);

    public Task<bool> Claim(ModerationItemId id, MemberId moderator, AuditEntry? record = null, bool takesOver = false) =>
        database.Write(connection => Recorded(
            connection,
            record,
            $"""
            UPDATE moderation_items SET state = 2, claimed_by = @moderator, claimed_at = @now
            WHERE item_id = @id AND (
              state = 1 OR (state = 2 AND (claimed_by = @moderator OR @takesOver = 1 OR {ModerationItemRow.IsLapsed})))
            """,
            new
            {
                id = id.Value, moderator = moderator.Value, now = UnixTime.Of(time.GetUtcNow()), takesOver = takesOver ? 1L : 0L,
                staleBefore = StaleBefore,
            }));

    public Task<bool> Resolve(ModerationItemId id, MemberId moderator, string outcome, string reason, AuditEntry? record = null) =>
        database.Write(connection => Recorded(
            connection,
            record,
            $"""
            UPDATE moderation_items SET state = 3, claimed_by = @moderator, outcome = @outcome, outcome_sealed = @reason
            WHERE item_id = @id AND (state = 1 OR (state = 2 AND (claimed_by = @moderator OR {ModerationItemRow.IsLapsed})))
            """,
            new
            {
                id = id.Value,
                moderator = moderator.Value,
                outcome,
                reason = keys.Records.Seal(connection, RecordKeys.Item(id.Value), reason, ModerationItemRow.OutcomeIdentity(id.Value)),
                staleBefore = StaleBefore,
            }));

    /// <summary>The report of the same message by the same reporter that nobody has resolved yet, or null.</summary>
    private static string? Standing(DbConnection connection, ModerationItem item) => item.Reporter is { } reporter
        ? connection.QuerySingleOrDefault<string>(
            """
            SELECT MIN(item_id) FROM moderation_items
            WHERE group_id = @group AND message_id = @message AND reporter_id = @reporter AND kind = @kind AND state IN (1, 2)
            """,
            new
            {
                group = item.Group.Value, message = item.MessageId.ToString(), reporter = reporter.Value, kind = (long)item.Kind,
            })
        : null;

    /// <summary>Does it and records it in one write, or neither.</summary>
    private bool Recorded(DbConnection connection, AuditEntry? record, string sql, object parameters)
    {
        var isDone = connection.Execute(sql, parameters) > 0;
        if (isDone && record is not null)
        {
            AuditWriter.Append(connection, keys.Records, record);
        }

        return isDone;
    }
}
