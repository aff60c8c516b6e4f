using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Keeping;

/// <inheritdoc cref="IRetentionBook"/>
public sealed class SqlRetentionBook(Database database, AccountKeys keys, Scrubbing scrubbing, BackupPlaces places) : IRetentionBook
{
    private const string Reckon =
        "UPDATE messages SET expires_at = at + @day * (SELECT retention_days FROM groups g WHERE g.group_id = messages.group_id)";

    public async Task<int> Expire(DateTimeOffset now, int limit)
    {
        var expired = await database.Write(connection =>
        {
            // A server of an earlier version, which is replaced just now, does not say when.
            connection.Execute(Reckon + " WHERE expires_at IS NULL AND state <> 4", new { day = UnixTime.DayMilliseconds });
            var rows = connection.Query<(string Group, string Message)>(
                """
                SELECT m.group_id, m.message_id
                FROM messages m JOIN groups g ON g.group_id = m.group_id
                WHERE m.state <> 4 AND m.expires_at <= @now AND m.words_seq <= g.screened
                  AND (m.group_id, m.message_id) NOT IN (
                    SELECT group_id, message_id FROM assessments WHERE retry_at IS NOT NULL)
                  AND (m.group_id, m.message_id) NOT IN (
                    SELECT v.group_id, v.message_id
                    FROM risk_cases c
                    JOIN case_evidence e ON e.case_id = c.case_id
                    JOIN group_events v ON v.group_id = e.group_id AND v.seq = e.seq AND v.message_id IS NOT NULL
                    WHERE c.phase <> 5)
                  AND m.group_id NOT IN (SELECT group_id FROM private_rooms WHERE closed_at IS NULL)
                ORDER BY m.expires_at LIMIT @limit
                """,
                new { now = UnixTime.Of(now), limit }).AsList();
            rows.ForEach(row => WordsEraser.Erase(connection, row.Group, row.Message));
            return rows.Count;
        });
        if (expired > 0)
        {
            scrubbing.Owe();
        }

        return expired;
    }

    public Task<bool> SetDays(GroupId group, int days, AuditEntry act) => database.Write(connection =>
    {
        var kept = connection.Query<(long Days, long Head)>(
            "SELECT retention_days, head FROM groups WHERE group_id = @group", new { group = group.Value }).AsList();
        if (kept.Count == 0)
        {
            return false;
        }

        if (kept[0].Days != days)
        {
            var words = days == 1 ? "Messages here are now kept for 1 day." : $"Messages here are now kept for {days} days.";
            EventWriter.TryWrite(
                connection, group, new GroupEvent(kept[0].Head + 1, GroupEventKind.Notice, act.At, act.By, "", null, words),
                new EventWords(null, null, null));
            connection.Execute(
                "UPDATE groups SET retention_days = @days WHERE group_id = @group", new { group = group.Value, days = (long)days });
            connection.Execute(
                Reckon + " WHERE group_id = @group AND state <> 4", new { group = group.Value, day = UnixTime.DayMilliseconds });
            AuditWriter.Append(connection, keys.Records, act);
        }

        return true;
    });

    public async Task<int> ExpireNotesOfErased(DateTimeOffset now)
    {
        var expired = await database.Write(connection =>
        {
            var cases = connection.Query<string>(
                """
                SELECT c.case_id FROM record_keys r JOIN risk_cases c ON r.record = 'case/' || c.case_id
                WHERE c.phase = 5 AND NOT EXISTS (SELECT 1 FROM account_keys k WHERE k.account_id = c.member_id)
                  AND EXISTS (SELECT 1 FROM case_history h WHERE h.case_id = c.case_id AND h.kind = 9 AND h.at <= @before)
                """,
                new { before = UnixTime.Of(now.AddDays(-RetentionLimits.ErasedCaseNoteDays)) }).AsList();
            cases.ForEach(id => CaseNotesEraser.Erase(connection, id));
            if (cases.Count > 0)
            {
                BackupPlaces.MarkStale(connection);
            }

            return cases.Count;
        });
        if (expired > 0)
        {
            scrubbing.Owe();
            await places.Refresh();
        }

        return expired;
    }
}
