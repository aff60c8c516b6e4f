using Dapper;
using TherapyGroups.Clock;

namespace TherapyGroups.Storage.Keeping;

/// <inheritdoc cref="IClockWatch"/>
public sealed class SqlClockWatch(Database database) : IClockWatch
{
    public Task<ClockTrust> See(DateTimeOffset now) => database.Write(connection =>
    {
        var before = connection.QuerySingleOrDefault<Row>(
            "SELECT seen_at AS seenAt, doubted_since AS doubtedSince FROM clock_watch WHERE watch_id = 1");
        var after = before is null
            ? ClockTrust.Begin(now)
            : new ClockTrust(before.SeenAt.ToTime(), before.DoubtedSince.ToTime()).See(now);
        connection.Execute(
            """
            INSERT INTO clock_watch (watch_id, seen_at, doubted_since) VALUES (1, @seenAt, @doubtedSince)
            ON CONFLICT (watch_id) DO UPDATE SET seen_at = excluded.seen_at, doubted_since = excluded.doubted_since
            """,
            new { seenAt = UnixTime.Of(after.SeenAt), doubtedSince = UnixTime.Of(after.DoubtedSince) });
        return after;
    });

    private sealed class Row
    {
        public long SeenAt { get; init; }

        public long? DoubtedSince { get; init; }
    }
}
