using Dapper;
using TherapyGroups.Groups;

namespace TherapyGroups.Storage.Keeping;

/// <inheritdoc cref="IRetentionBook"/>
public sealed class SqlRetentionBook(Database database, Scrubbing scrubbing, BackupPlaces places) : IRetentionBook
{
    private const long DayMilliseconds = 24L * 60 * 60 * 1_000;

    public async Task<int> Expire(DateTimeOffset now, int limit)
    {
        var expired = await database.Write(connection =>
        {
            var rows = connection.Query<(string Group, string Message)>(
                """
                SELECT m.group_id, m.message_id
                FROM messages m JOIN groups g ON g.group_id = m.group_id
                WHERE m.state <> 4 AND m.at <= @now - g.retention_days * @day AND m.words_seq <= g.screened
                  AND (m.group_id, m.message_id) NOT IN (
                    SELECT group_id, message_id FROM assessments WHERE retry_at IS NOT NULL)
                  AND (m.group_id, m.message_id) NOT IN (
                    SELECT v.group_id, v.message_id
                    FROM risk_cases c
                    JOIN case_evidence e ON e.case_id = c.case_id
                    JOIN group_events v ON v.group_id = e.group_id AND v.seq = e.seq AND v.message_id IS NOT NULL
                    WHERE c.phase <> 5)
                LIMIT @limit
                """,
                new { now = UnixTime.Of(now), day = DayMilliseconds, limit }).AsList();
            rows.ForEach(row => WordsEraser.Erase(connection, row.Group, row.Message));
            return rows.Count;
        });
        if (expired > 0)
        {
            scrubbing.Owe();
        }

        return expired;
    }

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
