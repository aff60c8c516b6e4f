using Dapper;
using TherapyGroups.Paging;

namespace TherapyGroups.Storage.Paging;

/// <inheritdoc cref="IPageBook"/>
public sealed class SqlPageBook(Database database) : IPageBook
{
    public async Task<IReadOnlyList<Page>> Take(DateTimeOffset now, DateTimeOffset again, int limit)
    {
        var due = new { now = UnixTime.Of(now), again = UnixTime.Of(again), limit };

        // Looked at first without writing: there is hardly ever anything.
        var isAny = await database.Read(connection =>
            connection.ExecuteScalar<long>("SELECT COUNT(*) FROM pages WHERE next_at IS NOT NULL AND next_at <= @now", due) > 0);
        return isAny
            ? await database.Write(connection =>
            {
                connection.Execute(
                    """
                    UPDATE pages SET next_at = NULL WHERE next_at IS NOT NULL AND next_at <= @now AND NOT EXISTS (
                      SELECT 1 FROM risk_cases c WHERE c.case_id = pages.case_id AND c.phase <> 5 AND c.answer_by IS NOT NULL)
                    """,
                    due);
                var rows = connection.Query<PageRow>(
                    PageRow.Select + " WHERE next_at IS NOT NULL AND next_at <= @now ORDER BY next_at, page_id LIMIT @limit", due).AsList();
                rows.ForEach(row => connection.Execute(
                    "UPDATE pages SET next_at = @again, attempts = attempts + 1 WHERE page_id = @id", new { due.again, id = row.Id }));
                return (IReadOnlyList<Page>)[.. rows.Select(row => row.ToNextAttempt())];
            })
            : [];
    }

    public Task Sent(Page page, DateTimeOffset at) => database.Write(connection =>
    {
        var sent = new { id = page.Id, channel = (long)page.Channel, at = UnixTime.Of(at) };
        connection.Execute("UPDATE pages SET next_at = NULL, sent_at = @at WHERE page_id = @id", sent);
        return connection.Execute(
            """
            INSERT INTO pager_channels (channel, failing_since, reason, sent_at) VALUES (@channel, NULL, '', @at)
            ON CONFLICT (channel) DO UPDATE SET failing_since = NULL, reason = '', sent_at = excluded.sent_at
            """,
            sent);
    });

    public Task Failed(Page page, string reason, DateTimeOffset at, DateTimeOffset nextAt) => database.Write(connection =>
    {
        var failed = new { id = page.Id, channel = (long)page.Channel, reason, at = UnixTime.Of(at), nextAt = UnixTime.Of(nextAt) };

        // Another server may have made the call meanwhile: what is sent stays sent.
        connection.Execute("UPDATE pages SET next_at = @nextAt WHERE page_id = @id AND next_at IS NOT NULL", failed);
        return connection.Execute(
            """
            INSERT INTO pager_channels (channel, failing_since, reason, sent_at) VALUES (@channel, @at, @reason, NULL)
            ON CONFLICT (channel) DO UPDATE SET
              failing_since = COALESCE(pager_channels.failing_since, excluded.failing_since), reason = excluded.reason
            """,
            failed);
    });

    public Task<IReadOnlyList<PagerState>> States() => database.Read(connection => (IReadOnlyList<PagerState>)
    [
        .. connection.Query<StateRow>(
            "SELECT channel, failing_since AS failingSince, reason, sent_at AS sentAt FROM pager_channels ORDER BY channel")
            .Select(row => new PagerState(
                (PagerChannel)row.Channel, row.FailingSince.ToTime(), row.Reason, row.SentAt.ToTime())),
    ]);

    private sealed class StateRow
    {
        public long Channel { get; init; }

        public long? FailingSince { get; init; }

        public string Reason { get; init; } = "";

        public long? SentAt { get; init; }
    }
}
